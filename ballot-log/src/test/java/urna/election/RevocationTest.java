package urna.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import urna.merkle.Hash;
import urna.note.InvalidSignatureException;
import urna.note.RefusedException;
import urna.note.SignedNote;
import urna.note.StrictText;
import urna.testing.TestElection;

class RevocationTest {
    private static final Hash ROOT = Hash.of(StrictText.utf8("any"));

    private final TestElection test = new TestElection();
    private final Election election = test.election();

    private Revocation open(String text, int members) throws RefusedException {
        SignedNote note = SignedNote.sign(text, test.commissionKeys().get(0));
        for (int i = 1; i < members; i++) {
            note = note.with(test.commissionKeys().get(i).sign(text));
        }
        return Revocation.open("k-1.note", note.bytes(), test.kiosk("k-1"), election, test.commission());
    }

    private String text(String kiosk) {
        return Revocation.text(election, test.kiosk(kiosk), 17, ROOT);
    }

    @Test
    void enoughMembersEndALog() throws Exception {
        Revocation revocation = open(text("k-1"), 3);

        assertThat(revocation.kiosk()).isEqualTo(test.kiosk("k-1"));
        assertThat(revocation.size()).isEqualTo(17);
        assertThat(revocation.root()).isEqualTo(ROOT);
    }

    @Test
    void twoMembersOfFiveDoNot() {
        assertThatThrownBy(() -> open(text("k-1"), 2))
                .isInstanceOf(CommissionThresholdException.class)
                .hasMessage("k-1.note: signed by 2 of the commission's 5 members, 3 must sign");
    }

    @Test
    void aSignatureOverAnotherSizeIsNotValid() throws Exception {
        String text = text("k-1");
        SignedNote note = SignedNote.sign(text, test.commissionKeys().get(0));
        byte[] longer = StrictText.utf8(StrictText.utf8(note.bytes()).replace("size 17", "size 99"));

        assertThatThrownBy(() -> Revocation.open("k-1.note", longer, test.kiosk("k-1"), election, test.commission()))
                .isInstanceOf(InvalidSignatureException.class);
    }

    @Test
    void anotherKiosksDoesNotEndThisOne() {
        assertThatThrownBy(() -> open(text("k-2"), 3))
                .isInstanceOf(DefinitionMismatchException.class)
                .hasMessageContaining("does not name kiosk k-1 with the key that the roster has for it");
    }

    @Test
    void anotherElectionsDoesNot() {
        assertThatThrownBy(() -> open(text("k-1").replace("election cp-2026-4", "election cp-2027-1"), 3))
                .isInstanceOf(DefinitionMismatchException.class)
                .hasMessage("k-1.note: not a revocation of election cp-2026-4 in el-panal");
    }

    @Test
    void anotherNoteOfTheCommissionIsNone() {
        assertThatThrownBy(() -> open(test.note().text(), 3)).isInstanceOf(DefinitionMismatchException.class);
    }
}
