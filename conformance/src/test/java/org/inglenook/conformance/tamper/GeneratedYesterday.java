package org.inglenook.conformance.tamper;

import org.inglenook.conformance.cli.Exit;
import org.inglenook.conformance.walk.ImplementationWalks;
import org.inglenook.modelchecking.BadInputException;

/** The methods of the class that is generated from the door; it was compiled with this suite. */
final class GeneratedYesterday {
  private GeneratedYesterday() {}

  void TOY_S1_EnoughRoom() {}

  void TOY_S2_PassesOpenDoor() {}

  /** What the generated class does before its tests; a failure of it fails them all. */
  static Act.Answer answer(Sandbox sandbox) {
    try (ImplementationWalks walks =
        ImplementationWalks.open("Door", sandbox.home().models(), sandbox.home().specs())) {
      walks.requireTestsOfToday(GeneratedYesterday.class);
      return Sandbox.answer(Exit.HOLDS, "");
    } catch (BadInputException failure) {
      return Sandbox.answer(Exit.VIOLATED, failure.getMessage());
    }
  }
}
