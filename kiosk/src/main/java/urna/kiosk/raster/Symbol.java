package urna.kiosk.raster;

import urna.kiosk.screen.Screen;
import urna.log.VerifiedLog;

/** The one large shape of a screen without a list. */
enum Symbol {
    CLOSED(Ink.TAB, Form.PADLOCK),
    READY(Ink.TAB, Form.BALLOT_BOX),
    WORKING(Ink.TAB, Form.HOURGLASS),
    PAUSED(Ink.TAB, Form.PAUSE),
    RECORDED(Ink.GREEN, Form.CHECK),
    QUESTION(Ink.RED, Form.CLOCK),
    VOIDED(Ink.RED, Form.CROSS),
    FAILED(Ink.RED, Form.TRIANGLE);

    private final Ink ink;
    private final Form form;

    Symbol(Ink ink, Form form) {
        this.ink = ink;
        this.form = form;
    }

    static Symbol of(Screen screen) {
        return switch (screen.kind()) {
            case LOCKED -> screen.status().status().polls() == VerifiedLog.Phase.OPEN ? READY : CLOSED;
            case PAUSED -> PAUSED;
            case PIN -> CLOSED;
            case RECORDED -> RECORDED;
            case IDLE_WARNING -> QUESTION;
            case VOIDED -> VOIDED;
            case OUT_OF_SERVICE -> FAILED;
            case WAIT, RECORDING, CONTEST, REVIEW -> WORKING;
        };
    }

    /** A disc with the shape on it, as large as the box. */
    void draw(Box box, Ink ground, Sheet sheet) {
        sheet.sign(box, Form.DISC, ink, ground);
        int inset = box.width() * 22 / 100;
        sheet.sign(box.inset(inset, inset), form, Ink.WHITE, ink);
        if (form == Form.TRIANGLE) {
            sheet.sign(box.inset(inset, inset), Form.EXCLAMATION, ink, Ink.WHITE);
        }
    }
}
