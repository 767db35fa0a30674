package org.inglenook.conformance.judge;

import com.google.gson.JsonObject;
import java.util.List;
import org.inglenook.conformance.trace.SourcePlace;
import org.inglenook.modelchecking.engine.SpecState;

/**
 * Where a judge is in a trace, between two records: with the model and the options, all that
 * decides what it will say.
 *
 * @param place in the trace
 * @param judged what was seen and counted up to there
 * @param states those that explain it, in their order
 */
public record Waypoint(SourcePlace place, JsonObject judged, List<SpecState> states) {
  public Waypoint {
    states = List.copyOf(states);
  }
}
