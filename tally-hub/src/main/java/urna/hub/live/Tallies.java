package urna.hub.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import urna.election.Body;
import urna.election.LocalizedText;
import urna.election.Publication;
import urna.election.Rule;
import urna.log.VerifiedLog;
import urna.wire.KioskState;

/**
 * What {@code /api/tallies} answers. Times are seconds since 1970; a count that is not public yet is left out.
 *
 * @param nowSeconds when this was made
 * @param running false once the hub takes no more messages
 * @param communes in the order of the hub's folder
 * @param refusedWithoutRoster how many messages came in the topic of a kiosk that is in no roster
 * @param refusals the latest of those
 */
public record Tallies(
        long nowSeconds,
        boolean running,
        List<CommuneTally> communes,
        long refusedWithoutRoster,
        List<Refused> refusals) {
    public Tallies {
        communes = List.copyOf(communes);
        refusals = List.copyOf(refusals);
    }

    /**
     * One commune.
     *
     * @param election the election's id
     * @param title of the election
     * @param id of the commune
     * @param name of the commune
     * @param bodies above the commune, nearest first
     * @param publication when votes are published
     * @param countsPublic whether counts are in here
     * @param register how many people may vote
     * @param polls {@code CLOSED} when all kiosks have closed, {@code NOT_OPENED} when none has opened
     * @param turnout how many have voted
     * @param kiosks in the order of the roster
     * @param contests in the order of the ballot
     * @param refused how many messages of its kiosks were refused
     * @param refusals the latest of those, newest first
     */
    public record CommuneTally(
            String election,
            LocalizedText title,
            String id,
            String name,
            List<Body> bodies,
            Publication publication,
            boolean countsPublic,
            int register,
            VerifiedLog.Phase polls,
            Turnout turnout,
            List<KioskStanding> kiosks,
            List<ContestTally> contests,
            long refused,
            List<Refused> refusals) {
        public CommuneTally {
            bodies = List.copyOf(bodies);
            kiosks = List.copyOf(kiosks);
            contests = List.copyOf(contests);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * Sessions of all kiosks.
     *
     * @param verified whether all of it comes from close reports; until then it is what the kiosks say
     */
    public record Turnout(long enabled, long cast, long voided, boolean verified) {}

    /**
     * One kiosk.
     *
     * @param polls where its day stands, by its verified log
     * @param entries of its log that are verified and stored
     * @param lastSeenSeconds when a message of it came last; left out if none has since the hub started
     * @param said what it says of itself, unverified; left out if it said nothing
     * @param refused how many messages of it were refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record KioskStanding(
            String id,
            VerifiedLog.Phase polls,
            long entries,
            @Nullable Long lastSeenSeconds,
            @Nullable KioskState said,
            long refused) {}

    /**
     * One contest.
     *
     * @param votes verified so far, blank ones among them
     * @param blank how many of them chose nothing
     * @param decision of a yes-no contest, once all have closed: approved, rejected, tie, no-quorum
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ContestTally(
            String id,
            LocalizedText title,
            Rule rule,
            @Nullable Long votes,
            @Nullable Long blank,
            @Nullable String decision,
            List<OptionTally> options) {
        public ContestTally {
            options = List.copyOf(options);
        }
    }

    /**
     * One option.
     *
     * @param count how often it was chosen
     * @param place from 1, once all have closed
     * @param standing awarded, alternate, tie or not-awarded, once all have closed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OptionTally(
            String id,
            LocalizedText name,
            @Nullable Long count,
            @Nullable Integer place,
            @Nullable String standing) {}

    /**
     * A message that was not taken.
     *
     * @param reason the claim that failed
     * @param detail the same at length; left out where it could tell of a choice
     * @param size how many entries of the kiosk were stored then
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Refused(
            String kiosk, String reason, @Nullable String detail, long atSeconds, long size) {}
}
