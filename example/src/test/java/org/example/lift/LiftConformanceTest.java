package org.example.lift;

import org.inglenook.conformance.junit.ConformanceTests;
import org.inglenook.conformance.junit.Conforms;

/** The lift does what {@code Lift.tla} says, and refuses everything else. */
@Conforms(
    model = "src/test/specs/MCLift.cfg",
    subject = LiftSubject.class,
    refusals = IllegalStateException.class,
    states = 96)
class LiftConformanceTest implements ConformanceTests {}
