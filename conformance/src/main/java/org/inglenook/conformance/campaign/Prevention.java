package org.inglenook.conformance.campaign;

import com.google.gson.JsonObject;

/**
 * The trials that end the native system, by one definition of an end, and what Nooks makes of them.
 *
 * @param ended trials that end the native system
 * @param through those of them that end the isolated system, too, by crash or deadlock
 * @param mended those of these that do not end it once it has the means that it lacks
 */
record Prevention(int ended, int through, int mended) {
  /** Nothing was counted yet. */
  static final Prevention NONE = new Prevention(0, 0, 0);

  /** Counts a trial that ends the native system. */
  Prevention and(SystemRow isolated) {
    return new Prevention(
        ended + 1, through + (isolated.fatal() ? 1 : 0), mended + (isolated.mended() ? 1 : 0));
  }

  /** What Nooks prevents, as published. */
  Proportion prevented() {
    return new Proportion(ended - through, ended);
  }

  /** What it prevents with the means against its documented limits. */
  Proportion withMeans() {
    return new Proportion(ended - through + mended, ended);
  }

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("ended", ended);
    json.addProperty("through", through);
    json.add("prevented", prevented().json());
    json.add("withMeans", withMeans().json());
    return json;
  }
}
