package urna.election;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When votes leave the ballot box. */
public enum Publication {
    /** In segments, whenever enough votes are in the box. */
    @JsonProperty("live")
    LIVE,
    /** None before the polls close; only turnout is shown. */
    @JsonProperty("at-close")
    AT_CLOSE
}
