package urna.hub.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import urna.election.LocalizedText;
import urna.election.Publication;
import urna.election.Rule;
import urna.log.VerifiedLog;

/**
 * What {@code /api/tallies} answers and {@code /api/events} tells. Times are seconds since 1970. What is not public yet, and
 * what is for operators, is left out.
 *
 * @param nowSeconds when this was made
 * @param running false once the hub takes no more messages
 * @param place which place this is, and its sums
 * @param path the places above it, from the top
 * @param title of the election of a commune or kiosk
 * @param publication when its votes are published
 * @param countsPublic whether counts are in here; of a body, those of the communes that are public
 * @param communesPublic how many communes below a body are in its counts
 * @param missing the communes below that the index of a body names and the hub has no package of; left out if there is none
 * @param contests of a commune or kiosk, or those that all communes below define alike
 * @param turnout pairs of a quarter of an hour (seconds since 1970, divided by 900) and the ballots cast by its end
 * @param listing what is below it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlaceView(
        long nowSeconds,
        boolean running,
        Row place,
        List<Step> path,
        @Nullable LocalizedText title,
        @Nullable Publication publication,
        boolean countsPublic,
        @Nullable Long communesPublic,
        @Nullable Missing missing,
        List<ContestTally> contests,
        List<long[]> turnout,
        Listing listing) {

    /**
     * Communes that only the index knows.
     *
     * @param count how many
     * @param of how many communes are below, with them
     * @param first the ids of the first of them
     */
    record Missing(long count, long of, List<String> first) {}

    /** A place above. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Step(String at, Place.Kind kind, @Nullable String body, String name) {}

    /**
     * A place in a list.
     *
     * @param at its address
     * @param body its kind, of a body
     * @param within the name of the place above it
     * @param polls {@code CLOSED} when all kiosks have closed, {@code NOT_OPENED} when none has opened
     * @param health of a kiosk, for operators
     * @param revoked of a kiosk whose key the commission trusts no longer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String at,
            Place.Kind kind,
            @Nullable String body,
            String id,
            String name,
            @Nullable String within,
            VerifiedLog.Phase polls,
            Shown sums,
            @Nullable Health health,
            @Nullable Revoked revoked) {}

    /**
     * Where the commission said that a kiosk's log ends.
     *
     * @param size how many entries count in the acta
     * @param longer whether more are stored: then the counts here are not the acta's
     */
    record Revoked(long size, boolean longer) {}

    /**
     * The sums of a place.
     *
     * @param sessionsVerified whether the sessions come from close reports alone; until then they are what kiosks say
     * @param alarms for operators
     * @param alarmed for operators
     * @param silent for operators
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            long communes,
            long kiosks,
            long notOpened,
            long open,
            long closed,
            long register,
            long enabled,
            long cast,
            long voided,
            boolean sessionsVerified,
            long verified,
            long refused,
            long waiting,
            @Nullable Long alarms,
            @Nullable Long alarmed,
            @Nullable Long silent) {}

    /**
     * How a kiosk is.
     *
     * @param seenSeconds when a message of it came last; left out if none has since the hub started
     * @param clockAheadSeconds how far its clock is ahead of the hub's
     * @param offline whether its last will came last
     * @param software as it says
     * @param entries of its log that are stored
     * @param alarms kinds that stand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Health(
            @Nullable Long seenSeconds,
            @Nullable Long clockAheadSeconds,
            boolean offline,
            @Nullable String software,
            long entries,
            List<String> alarms) {}

    /**
     * One page of a list.
     *
     * @param total how many there are
     * @param page from 0
     * @param pages at least 1
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listing(
            ViewAddress.Of of,
            ViewAddress.Filter filter,
            String text,
            long total,
            int page,
            int pages,
            List<Row> rows,
            @Nullable List<AlarmRow> alarms) {}

    /**
     * An alarm in a list.
     *
     * @param at the address of its kiosk; left out if it is about none
     * @param detail left out where it could tell of a choice
     * @param ours the hub's checkpoint, for comparison with {@code theirs}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlarmRow(
            String kiosk,
            @Nullable String at,
            @Nullable String commune,
            String kind,
            @Nullable String detail,
            long raisedSeconds,
            @Nullable Long clearedSeconds,
            @Nullable String theirs,
            @Nullable String ours,
            List<String> evidence) {}

    /**
     * One contest.
     *
     * @param votes verified so far, blank ones among them
     * @param blank how many of them chose nothing
     * @param decision of a yes-no contest, once all have closed: approved, rejected, tie, no-quorum
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ContestTally(
            String id,
            LocalizedText title,
            Rule rule,
            @Nullable Long votes,
            @Nullable Long blank,
            @Nullable String decision,
            List<OptionTally> options) {}

    /**
     * One option.
     *
     * @param count how often it was chosen
     * @param place from 1, once all have closed
     * @param standing awarded, alternate, tie or not-awarded, once all have closed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OptionTally(
            String id,
            LocalizedText name,
            @Nullable Long count,
            @Nullable Integer place,
            @Nullable String standing) {}
}
