package org.winnow.tables;

/** How an answer is written. The names in lower case are part of the public interface. */
public enum AnswerFormat {
    /** Columns, for people at a terminal. */
    TEXT,
    /** For spreadsheets: RFC 4180, no cell a formula. */
    CSV,
    /** One object a row. */
    JSONL
}
