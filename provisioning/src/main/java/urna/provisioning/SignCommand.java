package urna.provisioning;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import urna.election.BodyIndex;
import urna.election.Contest;
import urna.election.Election;
import urna.election.LocalizedText;
import urna.election.Paper;
import urna.election.Rule;
import urna.handover.CommuneFolder;
import urna.handover.KeyFile;
import urna.merkle.Hash;
import urna.note.RefusedException;
import urna.note.SigningKey;
import urna.note.StrictText;

/** {@code provision sign}: a member's signature under the definition. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = {
            "Show an election as it is defined, and add a member's signature to election/election.note.",
            "Of a folder that 'index' made: show the index, and add a signature to index.note."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  provision sign eleccion --key ana.key", "  provision sign eleccion --key ana.key --yes"})
final class SignCommand implements Callable<Integer> {
    @ParentCommand
    private ProvisionCommand parent;

    @Mixin
    private Confirmation confirmation;

    @Parameters(paramLabel = "DIR", description = "Folder with commission.json and election/, or what 'index' made.")
    private Path folder;

    @Option(names = "--key", required = true, paramLabel = "FILE", description = "The member's key.")
    private Path keyFile;

    @Override
    public Integer call() throws IOException, RefusedException {
        SigningKey member = KeyFile.read(keyFile);
        if (IndexSigning.isAt(folder)) {
            return signIndex(member);
        }
        ElectionSigning signing = ElectionSigning.open(folder);
        MemberSignature.requireMember(signing.election().commission(), member);
        show(signing);
        confirmation.require(parent);
        int signed = signing.sign(member);
        parent.print(
                "sign.done",
                member.verifierKey().name(),
                signed,
                signing.election().commission().threshold());
        return 0;
    }

    private int signIndex(SigningKey member) throws IOException, RefusedException {
        IndexSigning signing = IndexSigning.open(folder);
        BodyIndex index = signing.index();
        MemberSignature.requireMember(index.commission(), member);
        parent.print(
                "sign.index", index.election(), index.body(), index.communes().size());
        parent.print("sign.revision", index.revision());
        index.communes()
                .values()
                .forEach(commune -> parent.print(
                        "sign.indexed",
                        commune.id(),
                        commune.above(),
                        commune.packageHash().hex(),
                        commune.commission().fingerprint().hex()));
        parent.print("sign.index.hash", Hash.of(StrictText.utf8(index.text())).hex());
        confirmation.require(parent);
        int signed = signing.sign(member);
        parent.print(
                "sign.done",
                member.verifierKey().name(),
                signed,
                index.commission().threshold());
        return 0;
    }

    private void show(ElectionSigning signing) {
        Election election = signing.election();
        parent.print("sign.election", election.id(), election.title().in(LocalizedText.SPANISH));
        parent.print(
                "sign.commune",
                election.commune().id(),
                election.commune().name(),
                election.commune().register());
        parent.print("sign.revision", election.revision());
        // Small groups tell how their voters voted: whoever signs must have seen how small.
        parent.print("sign.publication." + election.publication().name(), election.poolSize());
        for (Contest contest : election.contests()) {
            parent.print(
                    "sign.contest",
                    contest.id(),
                    contest.title().in(LocalizedText.SPANISH),
                    contest.rule().mostChoices(),
                    contest.options().size());
            showRule(contest.rule());
            contest.options()
                    .forEach(option -> parent.print(
                            "sign.option", option.id(), option.name().in(LocalizedText.SPANISH)));
        }
        showPaper(election.paper());
        showPictures(election);
        parent.print(
                "sign.kiosks", election.kiosks().size(), election.hub().signer().name());
        parent.print("sign.hash", signing.hash().hex());
    }

    private void showPaper(Paper paper) {
        parent.print("sign.copies", paper.copies());
        parent.print("sign.slips." + paper.slips());
        parent.print("sign.required." + paper.required());
    }

    /** By their files: a hash says nothing to whoever signs it, the picture itself must be looked at. */
    private void showPictures(Election election) {
        parent.print("sign.pictures", election.pictures().size());
        Path electionFolder = folder.resolve(CommuneFolder.ELECTION_FOLDER);
        election.pictures()
                .forEach(picture -> parent.print(
                        "sign.picture", picture.contest(), picture.option(), electionFolder.resolve(picture.file())));
    }

    /** What the counts decide is signed with the rest: nobody may read it for the first time on the evening. */
    private void showRule(Rule rule) {
        if (rule instanceof Rule.ChooseOne one) {
            parent.print("sign.rule.awarded", one.awarded(), 0);
        } else if (rule instanceof Rule.UpToN many) {
            parent.print("sign.rule.awarded", many.awarded(), many.alternates());
        } else if (rule instanceof Rule.YesNo decision) {
            parent.print("sign.rule.quorum", decision.quorumPercent());
        }
    }
}
