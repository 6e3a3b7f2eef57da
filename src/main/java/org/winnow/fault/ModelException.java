package org.winnow.fault;

/** A model or policy file is missing, corrupt or of another release; nothing can be scored. */
public class ModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param place the file or folder
     * @param finding what was found, what was expected, and what to do about it
     */
    public ModelException(Object place, String finding) {
        super(place + ": " + finding);
    }

    /**
     * @param place the file or folder
     * @param finding what was found, what was expected, and what to do about it
     * @param cause what failed
     */
    public ModelException(Object place, String finding, Throwable cause) {
        super(place + ": " + finding, cause);
    }
}
