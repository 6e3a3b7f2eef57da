package org.winnow.catalogue;

/**
 * A text on an entry's subject that does not put the entry forward.
 *
 * @param text as a commenter would write it
 * @param stance what it does instead
 */
public record LookAlike(String text, Stance stance) {}
