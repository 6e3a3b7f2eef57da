package org.winnow.output;

/**
 * What a chart says to those who cannot see it.
 *
 * @param key starts the ids of the chart: letters, digits and hyphens, different for each chart of a document
 * @param title its name
 * @param description what it shows, in words and figures
 */
record ChartCaption(String key, String title, String description) {
    String titleId() {
        return key + "title";
    }

    String descriptionId() {
        return key + "desc";
    }
}
