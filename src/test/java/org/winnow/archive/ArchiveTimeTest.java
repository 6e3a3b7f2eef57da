package org.winnow.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2013-10-10T19:20:29Z | 2013-10-10T19:20:29Z",
                "2013-10-10T19:20:29 | 2013-10-10T19:20:29Z",
                "2013-10-10 19:20:29 | 2013-10-10T19:20:29Z",
                "2013-10-10 19:20:29 UTC | 2013-10-10T19:20:29Z",
                "2013-10-10T19:20:29.123456789Z | 2013-10-10T19:20:29Z",
                "2013-10-10T19:20:29.123456789+02:00 | 2013-10-10T17:20:29Z",
                "2013-10-10T19:20:29+0200 | 2013-10-10T17:20:29Z",
                "2013-10-10T19:20:29.000+0000 | 2013-10-10T19:20:29Z",
                "2013-10-10 19:20 | 2013-10-10T19:20Z",
                "2013-10-10 | 2013-10-10",
                "2013-1-2 | 2013-01-02",
                "'Mon, 10 Jun 2024 12:29:10 +0000' | 2024-06-10T12:29:10Z",
                "'Mon, 10 Jun 2024 12:29:10 GMT' | 2024-06-10T12:29:10Z",
                "10 Jun 2024 12:29:10 +0200 | 2024-06-10T10:29:10Z",
                "1381432829 | 2013-10-10T19:20:29Z",
                "1381432829.75 | 2013-10-10T19:20:29Z",
                "1381432829123 | 2013-10-10T19:20:29Z",
                "1381432829123456 | 2013-10-10T19:20:29Z",
                "1381432829123456789 | 2013-10-10T19:20:29Z",
            })
    void a_time_becomes_utc_to_the_precision_written(String written, String iso) {
        assertThat(ArchiveTime.utc(written)).isEqualTo(new ArchiveTime(iso, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "0000-00-00 00:00:00",
                "2011-x09-30T22:48:43Z",
                "2011-13-40",
                "2011-02-30T25:61:00Z",
                "yesterday",
                "-",
                "1.2.3",
                "99999999999999999999999999999999999999",
                "2013-10-10T19:20:29Z and much more text than any time has, so that nobody needs to parse it",
            })
    void what_is_no_time_gives_none(String written) {
        assertThat(ArchiveTime.utc(written).iso()).isNull();
    }

    @Test
    void a_time_without_zone_is_read_in_the_users_and_says_so() {
        ArchiveTime time = ArchiveTime.local("2013-07-10 19:20:29", ZoneId.of("Europe/Berlin"));

        assertThat(time.iso()).isEqualTo("2013-07-10T17:20:29Z");
        assertThat(time.note()).isEqualTo("time without zone, read as Europe/Berlin");
        assertThat(ArchiveTime.local("2013-07-10T19:20:29Z", ZoneId.of("Europe/Berlin")))
                .isEqualTo(new ArchiveTime("2013-07-10T19:20:29Z", null));
    }

    @Test
    void a_day_has_no_zone_to_assume() {
        assertThat(ArchiveTime.local("2013-07-10", ZoneId.of("Europe/Berlin")))
                .isEqualTo(new ArchiveTime("2013-07-10", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "1989-12-31", "2999-01-01T00:00:00Z", "0", "12"})
    void a_time_that_cannot_be_is_kept_and_flagged(String written) {
        ArchiveTime time = ArchiveTime.utc(written);

        assertThat(time.iso()).isNotNull();
        assertThat(time.note()).isEqualTo("time out of range");
    }

    @Test
    void an_estimated_time_says_so() {
        assertThat(ArchiveTime.estimated(1381432829))
                .isEqualTo(new ArchiveTime("2013-10-10T19:20:29Z", "time estimated"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void a_number_that_is_none_gives_none(double number) {
        assertThat(ArchiveTime.epoch(number)).isEqualTo(ArchiveTime.NONE);
    }

    @Test
    void what_it_writes_can_be_ordered() {
        assertThat(ArchiveTime.instant("2013-10-10")).isEqualTo(Instant.parse("2013-10-10T00:00:00Z"));
        assertThat(ArchiveTime.instant("2013-10-10T19:20Z")).isEqualTo(Instant.parse("2013-10-10T19:20:00Z"));
        assertThat(ArchiveTime.instant("soon")).isNull();
        assertThat(ArchiveTime.instant(null)).isNull();
        assertThat(ArchiveTime.local("2013-10-10 00:00:00", ZoneOffset.UTC).iso())
                .isEqualTo("2013-10-10T00:00:00Z");
    }
}
