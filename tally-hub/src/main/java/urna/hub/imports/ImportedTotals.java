package urna.hub.imports;

import urna.record.PollsClosed;

/**
 * What a kiosk's close report says, whose log has not come: to be shown as "totals only, log pending", and to be counted
 * nowhere.
 *
 * @param kiosk the kiosk's id
 * @param report as the kiosk signed it
 * @param atSeconds when it was imported, in seconds since 1970
 */
public record ImportedTotals(String kiosk, PollsClosed report, long atSeconds) {}
