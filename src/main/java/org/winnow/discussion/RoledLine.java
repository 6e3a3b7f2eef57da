package org.winnow.discussion;

import org.winnow.page.Role;

/**
 * A line with its role.
 *
 * @param n number of the line, 1-based, blank lines counted
 * @param text the line, trimmed
 * @param role its role
 * @param p the model's probability of that role, {@code 0..1}
 */
public record RoledLine(int n, String text, Role role, double p) {}
