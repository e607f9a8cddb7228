package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import urna.election.Commission;
import urna.handover.CommuneFolder;
import urna.handover.KeyFile;
import urna.note.RefusedException;
import urna.note.SigningKey;

/** {@code provision sign-acta}: a member's signature under the hub's. */
@Command(
        name = "sign-acta",
        mixinStandardHelpOptions = true,
        description = {
            "Show an acta, and add a member's signature under the hub's.",
            "Whether it is what the kiosks recorded, 'audit verify' tells: run it first."
        },
        footerHeading = "%nExample:%n",
        footer = "  provision sign-acta acta/el-panal.note --key ana.key --election eleccion")
final class SignActaCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Mixin
    private Confirmation confirmation;

    @Parameters(paramLabel = "ACTA", description = "The acta, signed by the hub.")
    private Path acta;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The member's key.")
    private Path keyFile;

    @Option(
            names = "--election",
            required = true,
            paramLabel = "DIR",
            description = "Folder with commission.json and election/.")
    private Path folder;

    @Override
    public Integer call() throws IOException, RefusedException {
        SigningKey member = KeyFile.read(keyFile);
        ActaSigning signing = ActaSigning.open(acta, CommuneFolder.load(folder));
        Commission commission = signing.electionPackage().election().commission();
        MemberSignature.requireMember(commission, member);
        parent.printPlain(signing.note().text());
        confirmation.require(parent);
        int signed = signing.sign(member);
        parent.print("sign.done", member.verifierKey().name(), signed, commission.threshold());
        return 0;
    }
}
