package io.mapimedic.learning;

/** The case has an outcome already, which says something else. */
public final class CaseReportedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseReportedException() {
        super("The case has an outcome already, which says something else.", null, false, false);
    }
}
