/**
 * From the words of a spec to calls of production code: names to numbers, actions to step methods.
 *
 * <p>Called by replay, walks and monitors. It knows neither spec nor view: what it does may depend
 * only on the instance commanded and on production code. A rule of architecture holds it to that.
 */
package org.inglenook.conformance.binding;
