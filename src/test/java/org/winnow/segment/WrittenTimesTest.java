package org.winnow.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimesTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "March 3, 2012 at 5:04 pm | 2012-03-03T17:04",
                "3 March 2012 | 2012-03-03",
                "Sat, 3 Mar 2012 17:04 | 2012-03-03T17:04",
                "3. März 2012 um 17:04 | 2012-03-03T17:04",
                "3 de marzo de 2012 | 2012-03-03",
                "3 mars 2012 à 17:04 | 2012-03-03T17:04",
                "03.04.2012 10:22 | 2012-04-03T10:22",
                "25/04/2012 | 2012-04-25",
                "04/25/2012 5:04 AM | 2012-04-25T05:04",
                "2012-03-04T10:22:33Z | 2012-03-04T10:22:33",
                "2012/03/04 | 2012-03-04",
                "12 сентября 2014 | 2014-09-12",
                "Jan 1st, 2020 12:30 am | 2020-01-01T00:30",
            })
    void dates_become_iso(String text, String iso) {
        assertThat(WrittenTimes.find(text)).map(WrittenTime::iso).contains(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 hours ago",
                "vor 3 Stunden",
                "il y a 2 jours",
                "hace 5 minutos",
                "yesterday at 5:04 PM",
                "5h",
                "3/4/2012",
                "March 3 at 5:04 pm",
                "31 February 2012",
                "a day ago",
                "10:12 AM"
            })
    void times_that_tell_no_date_are_kept_as_text_alone(String text) {
        assertThat(WrittenTimes.find("Ann " + text)).hasValueSatisfying(t -> {
            assertThat(t.iso()).isNull();
            assertThat("Ann " + text).contains(t.text());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann", "March Hare", "Rhodium 10", "Fog of War", "version 1.2.3 of it", "99 Luftballons"})
    void names_are_no_times(String text) {
        assertThat(WrittenTimes.find(text)).isEmpty();
    }
}
