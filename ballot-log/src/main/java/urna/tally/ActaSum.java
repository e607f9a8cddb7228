package urna.tally;

import urna.merkle.Hash;
import urna.note.StrictText;
import urna.record.Counts;
import urna.record.Sessions;

/**
 * What the acta of the body above takes from an acta.
 *
 * @param textHash SHA-256 of its text: signatures are added later, the text is what is signed
 * @param register how many people may vote there
 * @param sessions there
 * @param counts there
 */
public record ActaSum(Hash textHash, long register, Sessions sessions, Counts counts) {
    public static ActaSum of(Acta acta) {
        return new ActaSum(
                Hash.of(StrictText.utf8(acta.text())),
                acta.election().commune().register(),
                acta.sessions(),
                acta.counts());
    }

    static ActaSum of(BodyActa acta) {
        return new ActaSum(Hash.of(StrictText.utf8(acta.text())), acta.register(), acta.sessions(), acta.counts());
    }
}
