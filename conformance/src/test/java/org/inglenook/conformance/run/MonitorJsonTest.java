package org.inglenook.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.inglenook.conformance.cli.Schemas;
import org.inglenook.conformance.monitor.Follower;
import org.inglenook.conformance.monitor.MonitorReport;
import org.inglenook.conformance.toy.ToySpec;
import org.inglenook.modelchecking.engine.ActionInstance;
import org.inglenook.modelchecking.engine.SpecEngine;
import org.inglenook.modelchecking.engine.Value;
import org.junit.jupiter.api.Test;

class MonitorJsonTest {
  @Test
  void shouldRankWhatMayHaveHappenedWhereAStepWasRejected() throws IOException {
    MonitorReport report;
    try (SpecEngine engine = ToySpec.open()) {
      Follower follower = new Follower(engine, engine.initial().get(0));
      follower.take(new ActionInstance("Enter", List.of(new Value.Str("ann"))), false, 7);
      report = new MonitorReport("Door", follower.steps(), 0, 0, 0, follower.rejection());
    }

    JsonObject json = MonitorJson.of(List.of(report)).get(0).getAsJsonObject();

    assertThat(Schemas.errors("run", "monitor", json.toString())).isEmpty();
    JsonObject first =
        json.getAsJsonObject("rejected").getAsJsonArray("ranked").get(0).getAsJsonObject();
    assertThat(first.get("hypothesis").getAsString()).isEqualTo("ignored-guard");
    assertThat(first.getAsJsonObject("conjunct").get("text").getAsString()).isEqualTo("open");
  }
}
