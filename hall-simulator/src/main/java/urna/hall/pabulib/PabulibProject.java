package urna.hall.pabulib;

import java.util.OptionalLong;

/**
 * One project that was voted on.
 *
 * @param id kept as the option's id
 * @param name what the voter reads
 * @param officialVotes how many votes the city counted for it, where the file says so
 */
public record PabulibProject(String id, String name, OptionalLong officialVotes) {}
