package org.inglenook.conformance.campaign;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.inglenook.campaign.CampaignPlan;
import org.inglenook.campaign.TrialSystem;
import org.inglenook.conformance.run.Choices;
import org.inglenook.conformance.trace.ClassHash;
import org.inglenook.fault.Distribution;
import org.inglenook.scenario.DriverKind;
import org.inglenook.scenario.IsolationKind;

/**
 * The first line of results: everything that decides what the others say.
 *
 * @param plan the campaign
 * @param judging which trials the specs judge
 * @param shard which part of the campaign this is, from 1
 * @param shards of how many parts
 * @param classes a hash over the classes that make and judge trials
 */
record CampaignHeader(CampaignPlan plan, Judging judging, int shard, int shards, String classes) {
  /** Changes when rows change their meaning. */
  private static final int FORMAT = 2;

  /** The header of a campaign that these very classes make. */
  static CampaignHeader of(CampaignPlan plan, Judging judging, int shard, int shards) {
    String classes =
        ClassHash.of(TrialSystem.class).substring(0, 16)
            + "-"
            + ClassHash.of(CampaignHeader.class).substring(0, 16);
    return new CampaignHeader(plan, judging, shard, shards, classes);
  }

  /** The numbers of the trials of this part, ascending. */
  List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (int number = shard; number <= plan.count(); number += shards) {
      numbers.add(number);
    }
    return numbers;
  }

  /** The header of the whole campaign. */
  CampaignHeader whole() {
    return new CampaignHeader(plan, judging, 1, 1, classes);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("seed", plan.seed());
    json.addProperty("trials", plan.trials());
    json.addProperty("driver", words(plan.drivers()));
    json.addProperty("isolation", words(plan.systems()));
    json.addProperty("faults", plan.faults());
    json.addProperty("distribution", Choices.word(plan.distribution()));
    json.addProperty("frames", plan.frames());
    json.addProperty("judging", Choices.word(judging));
    json.addProperty("shard", shard + "/" + shards);
    json.addProperty("classes", classes);
    return json;
  }

  /**
   * Reads what {@link #json} gives.
   *
   * @throws RuntimeException when it is no such header
   */
  static CampaignHeader of(JsonObject json) {
    if (json.get("format").getAsInt() != FORMAT) {
      throw new IllegalArgumentException("format " + json.get("format") + ", not " + FORMAT);
    }
    String[] part = json.get("shard").getAsString().split("/", -1);
    return new CampaignHeader(
        new CampaignPlan(
            json.get("seed").getAsLong(),
            json.get("trials").getAsInt(),
            constants(DriverKind.class, json.get("driver").getAsString()),
            constants(IsolationKind.class, json.get("isolation").getAsString()),
            json.get("faults").getAsInt(),
            constant(Distribution.class, json.get("distribution").getAsString()),
            json.get("frames").getAsInt()),
        constant(Judging.class, json.get("judging").getAsString()),
        Integer.parseInt(part[0]),
        Integer.parseInt(part[1]),
        json.get("classes").getAsString());
  }

  private static String words(List<? extends Enum<?>> constants) {
    return String.join(",", constants.stream().map(Choices::word).toList());
  }

  private static <E extends Enum<E>> List<E> constants(Class<E> type, String words) {
    List<E> constants = new ArrayList<>();
    for (String word : words.split(",", -1)) {
      constants.add(constant(type, word));
    }
    return constants;
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
