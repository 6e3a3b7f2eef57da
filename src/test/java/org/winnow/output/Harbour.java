package org.winnow.output;

import static org.winnow.label.Label.CONSPIRACY;
import static org.winnow.label.Label.HOSTILITY;
import static org.winnow.label.Label.OFF_TOPIC;
import static org.winnow.label.Label.PROPAGANDA;
import static org.winnow.summarize.Labeled.comment;

import java.util.ArrayList;
import java.util.List;
import org.winnow.discussion.Article;
import org.winnow.discussion.Discussion;
import org.winnow.discussion.RemovedComment;
import org.winnow.discussion.RoledLine;
import org.winnow.discussion.Status;
import org.winnow.label.Kind;
import org.winnow.label.LabeledComment;
import org.winnow.label.LabeledDiscussion;
import org.winnow.page.Role;
import org.winnow.summarize.Labeled;

/** A labelled discussion as pages give it: nested replies, all four labels, and texts that try to break a report. */
final class Harbour {
    static final String TITLE = "Council delays harbour bridge again, citing “unexpected” soil";

    private static final String ARTICLE = """
            The city council has put off the opening of the new harbour bridge for a third time, after engineers found that the soil under the eastern pier is softer than surveys from 2019 had shown.

            The delay will add at least eight months and an estimated 14 million to the cost, according to a report that the council's works committee discussed on Tuesday.

            “Nobody is happy with this, and nobody should open a bridge that has not been made safe,” committee chair Ilse Brandt said. The ferry, which carries 6,200 people a day, will keep running in the meantime.

            Shop owners on the eastern quay say they have lost a third of their trade since the old bridge closed. “We were promised one summer without it. This will be the fourth,” said Tom Okafor, who runs a bakery there.

            An independent review of the 2019 survey is to report in March.""";

    private Harbour() {}

    /** Returns the discussion: 26 comments, one of them pending. */
    static LabeledDiscussion labeled() {
        List<Labeled> comments = new ArrayList<>();
        calmStart(comments);
        hiddenHand(comments);
        quarrel(comments);
        strangers(comments);
        end(comments);
        List<LabeledComment> built = comments.stream().map(Labeled::build).toList();
        Discussion discussion = new Discussion(
                "harbour-bridge",
                "samples/harbour-bridge.html",
                "https://www.harbourpost.example/news/bridge-delay",
                "harbourpost.example",
                "2026-03-03T06:30:00Z",
                "en",
                List.of("the page announces 31 comments and holds 26"),
                31,
                List.of(
                        new RoledLine(1, TITLE, Role.TITLE, 0.998),
                        new RoledLine(3, "The city council has put off …", Role.BODY, 0.95231)),
                new Article(TITLE, ARTICLE),
                built.stream().map(LabeledComment::comment).toList(),
                List.of(new RemovedComment("r1", "c7", "Gull Watcher")));
        return new LabeledDiscussion(
                discussion, built, List.of("harbour bridge", "soil survey", "council", "ferry"), "winnow-test-1");
    }

    private static void calmStart(List<Labeled> all) {
        all.add(comment(
                        "c1",
                        "Third delay. The 2019 survey was done in six weeks, everybody in the trade said at the time that it was too quick. I would rather wait than drive over a pier in soft soil.")
                .by("Marit")
                .at("2026-03-03T08:12:00Z", "3 days ago"));
        all.add(comment(
                        "c2",
                        "Rather wait than drive over a pier that stands in soft soil, yes. But who pays the 14 million?")
                .by("Old Salt")
                .to("c1")
                .at("2026-03-03T08:20:00Z", "3 days ago"));
        all.add(comment("c3", "The contractor should pay. The soil survey was their job.")
                .by("J. Ferreira")
                .to("c2")
                .at("2026-03-03T08:31:00Z", "3 days ago"));
        all.add(comment(
                        "c4",
                        "I take the ferry every day and it is full at seven. Eight more months of that, with no extra boat.\n\nThe council could at least pay for a second ferry.")
                .by("Commuter East")
                .at("2026-03-03T08:40:00Z", "3 days ago"));
        all.add(comment("c5", "A second ferry would help the shops on the quay as well. My sister's café is dying.")
                .by("Lena W.")
                .to("c4")
                .at("2026-03-03T08:58:00Z", "3 days ago"));
        all.add(comment("c6", "exactly 👏🏽").by("Marit").to("c5").at("2026-03-03T09:02:00Z", "3 days ago"));
    }

    private static void hiddenHand(List<Labeled> all) {
        all.add(comment(
                        "c7",
                        "Funny how the soil was fine until the land next to it was sold. This was arranged behind closed doors by the developers and Brandt's office, and the “report” was written to order. They need the quay empty so that they can buy it cheap.")
                .by("OpenYourEyes")
                .at("2026-03-03T09:15:00Z", "3 days ago")
                .score(CONSPIRACY, 0.931)
                .kind(Kind.ACTOR, 0.91)
                .kind(Kind.PLOT, 0.88)
                .kind(Kind.SECRECY, 0.84)
                .kind(Kind.INTENT, 0.77)
                .kind(Kind.EVIDENCE, 0.35)
                .theory("land-grab", 0.81)
                .mark(
                        CONSPIRACY,
                        "arranged behind closed doors by the developers and Brandt's office",
                        0.71,
                        null,
                        "land-grab",
                        null)
                .mark(CONSPIRACY, "the “report” was written to order", 0.22, Kind.SECRECY, null, null));
        all.add(comment("c8", "Do you have any evidence for that, or is it just a feeling?")
                .by("J. Ferreira")
                .to("c7")
                .at("2026-03-03T09:21:00Z", "3 days ago"));
        all.add(comment(
                        "c9",
                        "Evidence 😂 They never leave any, that is the whole point. Same families, same plan to clear the quay, ask who bought the warehouse in 2018. The papers were told to keep quiet.")
                .by("OpenYourEyes")
                .to("c8")
                .at("2026-03-03T09:26:00Z", "3 days ago")
                .score(CONSPIRACY, 0.958)
                .kind(Kind.ACTOR, 0.82)
                .kind(Kind.SECRECY, 0.93)
                .theory("land-grab", 0.66)
                .mark(CONSPIRACY, "Same families, same plan to clear the quay", 0.44, null, "land-grab", null)
                .mark(CONSPIRACY, "They never leave any, that is the whole point", 0.31)
                .mark(CONSPIRACY, "The papers were told to keep quiet", 0.2));
        all.add(comment(
                        "c10",
                        "One harbour, one city, one will! Only the Harbour Union stands between you and the ruin of this town, and the regime media will never print it.")
                .by("HarbourFirst")
                .at("2026-03-03T09:40:00Z", "3 days ago")
                .score(PROPAGANDA, 0.894)
                .score(CONSPIRACY, 0.41)
                .kind(Kind.TALKING_POINT, 0.71)
                .kind(Kind.TECHNIQUE, 0.83)
                .talkingPoint("only-we-protect-you", 0.74)
                .technique("slogan", 0.88)
                .mark(PROPAGANDA, "One harbour, one city, one will!", 0.52, null, null, "slogan")
                .mark(
                        PROPAGANDA,
                        "Only the Harbour Union stands between you and the ruin of this town",
                        0.36,
                        null,
                        "only-we-protect-you",
                        null));
        all.add(comment(
                        "c11",
                        "That is the party's leaflet, word for word. They said that only the Union stands between us and ruin when they built the car park, too.")
                .by("Old Salt")
                .to("c10")
                .at("2026-03-03T09:52:00Z", "3 days ago"));
        all.add(comment(
                        "c12",
                        "The independent review reports in March. Let us read it first, then talk about who is to blame.")
                .by("Prof. A. Lindqvist")
                .at("2026-03-03T10:05:00Z", "3 days ago"));
    }

    private static void quarrel(List<Labeled> all) {
        all.add(comment(
                        "c13",
                        "You are all sheep, and the lot of you on that council are vermin that ought to be drowned in the harbour.")
                .by("dockrat77")
                .at("2026-03-03T10:11:00Z", "3 days ago")
                .score(HOSTILITY, 0.9871)
                .kind(Kind.INSULT, 0.71)
                .kind(Kind.DEHUMANISING, 0.94)
                .kind(Kind.HARM_WISH, 0.83)
                .kind(Kind.THREAT, 0.21)
                .mark(HOSTILITY, "vermin that ought to be drowned in the harbour", 0.74, Kind.DEHUMANISING, null, null)
                .mark(HOSTILITY, "You are all sheep", 0.16, Kind.INSULT, null, null));
        all.add(comment("c14", "Speak for yourself, you pathetic clown.")
                .by("Commuter East")
                .to("c13")
                .at("2026-03-03T10:14:00Z", "3 days ago")
                .score(HOSTILITY, 0.942)
                .kind(Kind.INSULT, 0.95)
                .mark(HOSTILITY, "you pathetic clown", 0.88, Kind.INSULT, null, null));
        all.add(comment(
                        "c15",
                        "I know which ferry you take, Commuter East. I'd look behind me on the gangway if I was you.")
                .by("dockrat77")
                .to("c14")
                .at("2026-03-03T10:19:00Z", "3 days ago")
                .score(HOSTILITY, 0.963)
                .kind(Kind.THREAT, 0.96)
                .mark(HOSTILITY, "I'd look behind me on the gangway if I was you", 0.81, Kind.THREAT, null, null));
        all.add(comment("c16", "Reported. A threat is a threat, however politely it is put.")
                .by("Lena W.")
                .to("c15")
                .at("2026-03-03T10:25:00Z", "3 days ago"));
        all.add(comment(
                        "c17",
                        "Nice people from across the river I am sure, but their kind were never meant to run a harbour. And it was planned: they blocked the soil report for two years.")
                .by("HarbourFirst")
                .at("2026-03-03T10:31:00Z", "3 days ago")
                .score(HOSTILITY, 0.78)
                .score(CONSPIRACY, 0.63)
                .kind(Kind.IDENTITY, 0.81)
                .mark(HOSTILITY, "their kind were never meant to run a harbour. And it", 0.6, Kind.IDENTITY, null, null)
                .mark(CONSPIRACY, "it was planned: they blocked the soil report", 0.5));
    }

    private static void strangers(List<Labeled> all) {
        all.add(comment(
                        "c18",
                        "Why was my comment from this morning deleted?? I have been a subscriber for nine years and this app logs me out every time.")
                .by("Gull Watcher")
                .at("2026-03-03T11:00:00Z", "3 days ago")
                .score(OFF_TOPIC, 0.91)
                .kind(Kind.SITE, 0.93)
                .comparedWith("the article's title and text")
                .mark(OFF_TOPIC, "this app logs me out every time", 0.5, Kind.SITE, null, null));
        all.add(comment("c19", "Same here, the app forgets my password every week.")
                .by("Petra")
                .to("c18")
                .at("2026-03-03T11:04:00Z", "3 days ago")
                .score(OFF_TOPIC, 0.84)
                .kind(Kind.SITE, 0.9));
        all.add(comment("c20", "Delete the cookies and log in again, that worked for me.")
                .by("Marit")
                .to("c19")
                .at("2026-03-03T11:30:00Z", "3 days ago")
                .score(OFF_TOPIC, 0.79)
                .kind(Kind.SITE, 0.72));
        all.add(comment(
                        "c21",
                        "<script>alert('c21')</script><img src=x onerror=\"alert(1)\"> =HYPERLINK(\"http://evil.example\",\"click\") earn 900 a day from home www.evil.example")
                .by("<b onmouseover=alert(2)>Best Jobs</b>")
                .at(null, "2 days ago")
                .score(OFF_TOPIC, 0.9962)
                .kind(Kind.SPAM, 0.99)
                .mark(OFF_TOPIC, "earn 900 a day from home", 0.9, Kind.SPAM, null, null));
        all.add(comment("c22", "=2+5+cmd|' /C calc'!A0 \u202Eexe.tnemyap\u202C \u001B[31mred\u001B[0m \u200Bzero width")
                .by("@SUM(1+1)")
                .to("c21")
                .at(null, "2 days ago")
                .score(OFF_TOPIC, 0.72)
                .kind(Kind.SPAM, 0.66));
    }

    private static void end(List<Labeled> all) {
        all.add(comment("c23", "الجسر القديم أُغلق قبل ثلاث سنوات، والعبّارة لا تكفي. نحتاج إلى جسر آمن قبل كل شيء.")
                .by("سلمى")
                .at("2026-03-04T07:00:00Z", "2 days ago")
                .unscored()
                .note("not scored: in Arabic, which the models do not serve"));
        all.add(comment("c24", "港の橋はまだですか？フェリーは毎朝満員です 🚢🇯🇵 👩‍👩‍👧‍👦 でも安全が第一。")
                .by("ハルカ")
                .at("2026-03-04T07:05:00Z", "2 days ago")
                .unscored()
                .note("not scored: in Japanese, which the models do not serve"));
        all.add(comment(
                        "c25",
                        "Thanks to the reporter for printing the survey itself. Page 12 says what the soil is like; read it before you shout.")
                .by("Prof. A. Lindqvist")
                .at("2026-03-04T09:10:00Z", "2 days ago"));
        all.add(comment("c26", "Awaiting moderation: has anybody counted what the ferry costs us each month?")
                .at("2026-03-05T09:10:00Z", "yesterday")
                .status(Status.PENDING));
    }
}
