package org.winnow.cli;

/** The command cannot be carried out as given. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String finding) {
        super(finding);
    }
}
