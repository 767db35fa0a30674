/**
 * TLA+ values made for speed: functions are arrays over a shared domain, sets are sorted arrays or
 * recipes. Equality, order and complaints are TLC's, where TLC's do not depend on how a value has
 * come about ({@link org.inglenook.modelchecking.engine.compiled.value.DatumOrder} says where they
 * do): values of different kinds cannot be compared. For compiled specs alone; everybody else uses
 * {@link org.inglenook.modelchecking.engine.Value}. All values are immutable.
 */
package org.inglenook.modelchecking.engine.compiled.value;
