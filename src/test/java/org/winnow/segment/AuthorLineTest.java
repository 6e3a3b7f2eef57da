package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorLineTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Ann says: | Ann",
                "Ann said... | Ann",
                "Jens Holm | Jens Holm",
                "Rhodium 10 | Rhodium 10",
                "Willing Conscience (The Truths | Willing Conscience (The Truths",
                "Al Gathafi Did Nothing Wrong™ | Al Gathafi Did Nothing Wrong™",
                "Posted by Ann at 10:12 AM | Ann",
                "Posted by: Ann K. | Ann K.",
                "Comment by Ann — March 3, 2009 @ 5:00 pm | Ann",
                "Ann · 3 hours ago | Ann",
                "Ann 3 hours ago | Ann",
                "Ann on March 3, 2010 at 5:00 pm | Ann",
                "Ann on March 3, 2010 at 5:00 pm said: | Ann",
                "Ann says: March 3, 2010 at 5:00 pm | Ann",
                "ann_62 replying to Bob | ann_62",
                "12. Ann wrote on 14.05.2012 10:22 | Ann",
                "#7 Ann | Ann",
                "Ann (not verified) | Ann",
                "Ann, 14 May 2012 10:22 | Ann",
                "March 3, 2009 5:00 PM Ann said... | Ann",
                "Ann sagt: | Ann",
                "Ann a dit : | Ann",
                "By Ann, 2012-03-04 10:22 | Ann",
                "@ann Reply | ann",
                "Ann Top fan | Ann",
                "John O'Neil-Smith | John O'Neil-Smith",
                "Commented by Dr. Who | Dr. Who",
                "March Hare | March Hare",
                "May | May",
                "~Ann | Ann",
                "Postby Ann » 17 Aug 2015, 03:10 | Ann",
                "Ann posted at 1:02 PM on Saturday, June 26, 2021 | Ann",
                "Ann 10/09 à 13:24 | Ann",
                "Ann Hall (retired) (Ann Hall (retired)) | Ann Hall (retired)",
                "route 66 on March 3, 2010 | route 66",
            })
    void name_is_the_name_alone(String line, String name) {
        assertThat(AuthorLine.of(line).name()).isEqualTo(name);
    }

    @Test
    void answered_commenter_is_told_apart() {
        AuthorLine line = AuthorLine.of("ann_62 in reply to Bob Smith");
        assertThat(line.name()).isEqualTo("ann_62");
        assertThat(line.replyTo()).isEqualTo("Bob Smith");
    }

    @Test
    void time_of_an_author_line_is_kept() {
        AuthorLine line = AuthorLine.of("Ann on March 3, 2010 at 5:07 pm");
        assertThat(line.time()).isNotNull();
        assertThat(line.time().iso()).isEqualTo("2010-03-03T17:07");
    }

    @Test
    void long_or_repetitive_lines_are_settled_quickly() {
        for (String unit : new String[] {"a", "(", " - ", "1 ", "posted by ", "· ", "12:00 "}) {
            long start = System.nanoTime();
            AuthorLine.of(unit.repeat(50_000));
            assertThat((System.nanoTime() - start) / 1_000_000).as(unit).isLessThan(2_000);
        }
    }
}
