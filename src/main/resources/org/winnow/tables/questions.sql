-- name: prevalence
-- about: how common each label is, with its 95 % interval
SELECT label, count(*) FILTER (WHERE list_contains(labels, label)) AS comments, count(score) AS scored,
       comments / nullif(scored, 0) AS share, wilson_low(comments, scored) AS low, wilson_high(comments, scored) AS high
FROM (SELECT labels, unnest(['conspiracy', 'hostility', 'propaganda', 'off_topic']) AS label,
             unnest([conspiracy, hostility, propaganda, off_topic]) AS score FROM counted)
GROUP BY label ORDER BY comments DESC, label

-- name: prevalence-by-month
-- about: share of comments with each label, month by month
SELECT coalesce(strftime(day, '%Y-%m'), 'unknown') AS month, count(*) AS comments,
       count(*) FILTER (WHERE list_contains(labels, 'conspiracy')) / nullif(count(conspiracy), 0) AS conspiracy,
       count(*) FILTER (WHERE list_contains(labels, 'hostility')) / nullif(count(hostility), 0) AS hostility,
       count(*) FILTER (WHERE list_contains(labels, 'propaganda')) / nullif(count(propaganda), 0) AS propaganda,
       count(*) FILTER (WHERE list_contains(labels, 'off_topic')) / nullif(count(off_topic), 0) AS off_topic
FROM counted GROUP BY month ORDER BY month

-- name: prevalence-by-outlet
-- about: share of comments with each label, outlet by outlet
SELECT coalesce(outlet, 'unknown') AS outlet, count(DISTINCT discussion) AS discussions, count(*) AS comments,
       count(*) FILTER (WHERE list_contains(labels, 'conspiracy')) / nullif(count(conspiracy), 0) AS conspiracy,
       count(*) FILTER (WHERE list_contains(labels, 'hostility')) / nullif(count(hostility), 0) AS hostility,
       count(*) FILTER (WHERE list_contains(labels, 'propaganda')) / nullif(count(propaganda), 0) AS propaganda,
       count(*) FILTER (WHERE list_contains(labels, 'off_topic')) / nullif(count(off_topic), 0) AS off_topic
FROM counted GROUP BY outlet ORDER BY comments DESC, outlet LIMIT 100

-- name: talking-points-by-outlet
-- about: catalogue talking points and where they are voiced
SELECT talking_point, outlet, count(*) AS comments, count(DISTINCT discussion) AS discussions,
       count(DISTINCT author) AS authors
FROM (SELECT unnest(map_keys(kinds.propaganda.entries)) AS talking_point, coalesce(outlet, 'unknown') AS outlet, discussion, author
      FROM counted WHERE list_contains(labels, 'propaganda'))
GROUP BY ALL ORDER BY comments DESC, talking_point, outlet LIMIT 100

-- name: theories-by-outlet
-- about: catalogue conspiracy theories and where they are voiced
SELECT theory, outlet, count(*) AS comments, count(DISTINCT discussion) AS discussions,
       count(DISTINCT author) AS authors
FROM (SELECT unnest(map_keys(kinds.conspiracy.entries)) AS theory, coalesce(outlet, 'unknown') AS outlet, discussion, author
      FROM counted WHERE list_contains(labels, 'conspiracy'))
GROUP BY ALL ORDER BY comments DESC, theory, outlet LIMIT 100

-- name: techniques
-- about: propaganda techniques, most used first
SELECT technique, count(*) AS comments, count(DISTINCT discussion) AS discussions
FROM (SELECT unnest(map_keys(kinds.propaganda.techniques)) AS technique, discussion
      FROM counted WHERE list_contains(labels, 'propaganda'))
GROUP BY ALL ORDER BY comments DESC, technique

-- name: hostile-threads
-- about: threads of 10 comments or more, those first that are surely the most hostile (lower end of the interval)
SELECT c.discussion, any_value(d.title) AS title, any_value(c.outlet) AS outlet, count(*) AS comments,
       count(*) FILTER (WHERE list_contains(c.labels, 'hostility')) AS hostile,
       hostile / nullif(count(c.hostility), 0) AS share, wilson_low(hostile, count(c.hostility)) AS low
FROM counted c JOIN discussions d USING (discussion) GROUP BY c.discussion
HAVING count(*) >= 10 AND hostile > 0 ORDER BY low DESC, c.discussion LIMIT 50

-- name: turned-hostile
-- about: threads that turned hostile, and at which comment
SELECT s.discussion, d.title, d.outlet, s.turned_hostile_at AS comment, s.comments
FROM summaries s JOIN discussions d USING (discussion)
WHERE s.turned_hostile_at IS NOT NULL ORDER BY s.comments DESC, s.discussion LIMIT 100

-- name: authors-by-decile
-- about: how much the most active tenth of the authors writes, the next tenth, and so on; and how hostile
WITH authors AS (
  SELECT coalesce(outlet, '') AS place, author, count(*) AS comments,
         count(*) FILTER (WHERE list_contains(labels, 'hostility')) AS hostile, count(hostility) AS scored
  FROM counted WHERE author IS NOT NULL GROUP BY ALL),
ranked AS (SELECT *, ntile(10) OVER (ORDER BY comments DESC, place, author) AS decile FROM authors)
SELECT decile, count(*) AS authors, sum(comments) AS comments,
       sum(comments) / sum(sum(comments)) OVER () AS share_of_comments,
       sum(hostile) / nullif(sum(scored), 0) AS hostile_share
FROM ranked GROUP BY decile ORDER BY decile

-- name: flagged-authors
-- about: authors with the most labelled comments; a machine's reading, no finding about a person
SELECT author, coalesce(outlet, 'unknown') AS outlet, count(*) AS comments,
       count(*) FILTER (WHERE len(labels) > 0) AS labelled,
       count(*) FILTER (WHERE list_contains(labels, 'hostility')) AS hostile
FROM counted WHERE author IS NOT NULL GROUP BY ALL HAVING labelled > 0
ORDER BY labelled DESC, author, outlet LIMIT 50

-- name: labels-together
-- about: which labels come together in a comment
SELECT list_aggregate(list_sort(labels), 'string_agg', ' + ') AS labels, count(*) AS comments
FROM counted WHERE len(labels) > 0 GROUP BY ALL ORDER BY comments DESC, labels

-- name: answers
-- about: are answers to hostile comments more hostile than answers to others?
SELECT CASE WHEN p.id IS NULL THEN 'no answer' WHEN list_contains(p.labels, 'hostility') THEN 'answers a hostile comment'
            ELSE 'answers another comment' END AS comment,
       count(*) AS comments, count(*) FILTER (WHERE list_contains(c.labels, 'hostility')) AS hostile,
       hostile / nullif(count(c.hostility), 0) AS share,
       wilson_low(hostile, count(c.hostility)) AS low, wilson_high(hostile, count(c.hostility)) AS high
FROM counted c LEFT JOIN comments p ON p.discussion = c.discussion AND p.id = c.parent
GROUP BY comment ORDER BY comment

-- name: moderation
-- about: what the site did with comments, beside their labels; a site's decision is a weak label by people
SELECT status, count(*) AS comments,
       count(*) FILTER (WHERE list_contains(labels, 'hostility')) / nullif(count(hostility), 0) AS hostility,
       count(*) FILTER (WHERE list_contains(labels, 'off_topic')) / nullif(count(off_topic), 0) AS off_topic,
       count(*) FILTER (WHERE len(labels) > 0) / count(*) AS any_label
FROM comments GROUP BY status ORDER BY comments DESC, status

-- name: languages
-- about: languages, and how many comments have no score
SELECT coalesce(language, 'unknown') AS language, count(*) AS comments,
       count(*) FILTER (WHERE conspiracy IS NULL AND hostility IS NULL AND propaganda IS NULL) AS unscored
FROM comments GROUP BY ALL ORDER BY comments DESC, language

-- name: copied
-- about: texts of 40 characters or more that were posted more than once
SELECT left(text, 200) AS text, count(*) AS comments, count(DISTINCT author) AS authors,
       count(DISTINCT discussion) AS discussions
FROM counted WHERE length(text) >= 40 GROUP BY counted.text HAVING count(*) > 1 ORDER BY count(*) DESC, text LIMIT 50
