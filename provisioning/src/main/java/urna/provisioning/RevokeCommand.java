package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import urna.election.Election;
import urna.election.Kiosk;
import urna.election.MalformedDefinitionException;
import urna.handover.CommuneFolder;
import urna.handover.KeyFile;
import urna.note.RefusedException;
import urna.note.SigningKey;

/** {@code provision revoke}: the commission ends the log of a kiosk whose key it trusts no longer. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = {
            "Revoke the key of a kiosk that was stolen, lost or copied, and add a member's signature.",
            "The first member says where the log ends: at a checkpoint, or before its first entry. What stands before",
            "counts, what the key signed after it never does. Once enough have signed, 'handover' gives it to the hub,",
            "which heeds it from its next start."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  provision revoke eleccion --kiosk k-0412-1 --checkpoint good.checkpoint --key ana.key",
            "  provision revoke eleccion --kiosk k-0412-1 --key berta.key",
            "  provision handover eleccion"
        })
final class RevokeCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Mixin
    private Confirmation confirmation;

    @Parameters(paramLabel = "DIR", description = "Folder with commission.json and election/.")
    private Path folder;

    @Option(names = "--kiosk", required = true, paramLabel = "ID", description = "The kiosk.")
    private String kioskId;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The member's key.")
    private Path keyFile;

    @ArgGroup
    private @Nullable End end;

    /** Where the log ends. */
    static final class End {
        @Option(
                names = "--checkpoint",
                required = true,
                paramLabel = "FILE",
                description = "The last checkpoint that counts, as an export or the evidence of an alarm has it.")
        private @Nullable Path checkpoint;

        @Option(names = "--nothing", required = true, description = "Nothing of the log counts.")
        private boolean nothing;

        Optional<Path> checkpoint() {
            return nothing ? Optional.empty() : Optional.ofNullable(checkpoint);
        }
    }

    @Override
    public Integer call() throws IOException, RefusedException {
        SigningKey member = KeyFile.read(keyFile);
        Election election = CommuneFolder.load(folder).election();
        Kiosk kiosk = election.kiosk(kioskId)
                .orElseThrow(() -> new MalformedDefinitionException(
                        folder + ": kiosk " + kioskId + " is not in the roster of the election"));
        RevocationSigning signing = end == null
                ? RevocationSigning.resume(folder, election, kiosk)
                : RevocationSigning.begin(folder, election, kiosk, end.checkpoint());
        MemberSignature.requireMember(election.commission(), member);
        parent.printPlain(signing.text());
        confirmation.require(parent);
        int signed = signing.sign(member);
        parent.print(
                "sign.done",
                member.verifierKey().name(),
                signed,
                election.commission().threshold());
        return 0;
    }
}
