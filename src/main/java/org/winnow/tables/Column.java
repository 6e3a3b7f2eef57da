package org.winnow.tables;

/**
 * A column of a table.
 *
 * @param name its name, which is public interface
 * @param type its type in DuckDB's words; Parquet's follows from it
 * @param meaning what it holds, for documents
 */
public record Column(String name, String type, String meaning) {}
