package org.inglenook.conformance.twins;

import java.util.List;
import org.objectweb.asm.Opcodes;

/** The broken twins of the object tracker: what each has wrong, and what has to catch it. */
final class TrackerTwins {
  private static final String PACKAGE = "org.inglenook.nooks.tracker.";
  private static final String RECORDS = PACKAGE + "TrackerRecords";
  private static final String IMAGES = PACKAGE + "Images";
  private static final String SHARING = "MCObjectTrackerReplaySharing";
  private static final String ALIASING = "MCObjectTrackerReplayAliasing";
  private static final String LIFETIMES = "MCObjectTrackerReplayLifetimes";
  private static final String LOCKING = "MCObjectTrackerReplayLocks";

  private TrackerTwins() {}

  static List<Twin> all() {
    return List.of(
        // Versions.
        Twin.of(
            "whole objects copied back, as published",
            SHARING,
            "OBJ-S4",
            Patch.result(IMAGES, "publishes", "Images.dirty", 1)),
        Twin.of(
            "what the driver has changed is not copied back",
            SHARING,
            "update fails: version' =",
            Patch.returns(IMAGES, "publishes", 0)),
        Twin.of(
            "a field that drivers may not modify is copied back",
            ALIASING,
            "OBJ-S20",
            Patch.returns(PACKAGE + "TrackedType", "isWritable", 1)),
        // Associations.
        Twin.of(
            "an association ends with the first call that returns",
            SHARING,
            "OBJ-S7",
            Patch.result(RECORDS, "stillKnown", "AssociationTable.uses", 0)),
        Twin.of(
            "an association outlives the call that it was made for",
            SHARING,
            "OBJ-S9",
            Patch.returns(RECORDS, "stillKnown", 1)),
        Twin.of(
            "two objects have their versions in one slot",
            LIFETIMES,
            "OBJ-S8",
            Patch.returns(RECORDS, "placed", 1)),
        Twin.of(
            "a parameter of any type accepted",
            LIFETIMES,
            "OBJ-S11",
            Patch.result(
                PACKAGE + "Parameters",
                "accept",
                "ObjectTable.type",
                n -> n.visitVarInsn(Opcodes.ILOAD, 5))),
        // Ends.
        Twin.of(
            "a freed object still the driver's when recovery looks",
            LIFETIMES,
            "OBJ-S10",
            Patch.skips(RECORDS, "end", "ObjectTable.remove")),
        Twin.of(
            "a call goes on with an object that has ended",
            LIFETIMES,
            "OBJ-S1",
            Patch.skips(RECORDS, "end", "TaskTable.end")),
        Twin.of(
            "a driver frees an object of the kernel",
            LIFETIMES,
            "guard fails: owner[o] = d",
            Patch.result(
                PACKAGE + "Lifetimes",
                "free",
                "ObjectTable.owner",
                n -> n.visitVarInsn(Opcodes.ILOAD, 1))),
        // Locks.
        Twin.of(
            "what a lock protects is copied all the same",
            LOCKING,
            "guard fails: MayCopy(t, o)",
            Patch.returns(RECORDS, "mayCopy", 1)),
        Twin.of(
            "a lock given back without what the driver changed under it",
            LOCKING,
            "update fails: version' = [version EXCEPT ![o] = Published(s, o)]",
            Patch.skips(PACKAGE + "Locks", "unlock", "TrackerRecords.publish")),
        // Crash points.
        Twin.of(
            "a committed copy-out is not finished after a trap",
            SHARING,
            "a step cut short leaves neither",
            Patch.returns("org.inglenook.nooks.domain.Journal", "settle", 0)));
  }
}
