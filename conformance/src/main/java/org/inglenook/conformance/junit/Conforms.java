package org.inglenook.conformance.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.inglenook.modelchecking.engine.ShapeViolation.Rule;

/** What a test class that implements {@link ConformanceTests} holds to which spec, and how. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Conforms {
  /**
   * Returns the model: {@code MCLift.cfg}, beside its root module {@code MCLift.tla}, by its path
   * from the folder that tests run in, which for Maven is the module's.
   */
  String model();

  /** Returns folders with modules that the root module names, if they are not beside it. */
  String[] modules() default {};

  /**
   * Returns the class whose methods take steps ({@code @Takes}) and show variables
   * ({@code @Shows}). It has one constructor without parameters, or with one {@code Constants}. Not
   * needed by a test class that makes its subjects itself: see {@link ConformanceTests#subject}.
   */
  Class<?> subject() default Void.class;

  /** Returns the exceptions by which a step method refuses; any other is a failure. */
  Class<? extends Exception>[] refusals() default {};

  /** Returns what no call can express, so that nothing can refuse it. */
  NoCall[] noCalls() default {};

  /** Returns rules of shape that the spec may break. */
  Rule[] ignoredRules() default {};

  /**
   * Returns the number of distinct states that the model must have, so that nobody shrinks it
   * unnoticed; negative when it is not pinned.
   */
  int states() default -1;

  /** Returns the number of walks of each walking test. */
  int walks() default 200;

  /** Returns the most steps that a walk has. */
  int steps() default 50;

  /** Returns the seed, which fixes every walk. */
  long seed() default 1;
}
