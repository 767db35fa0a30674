/**
 * The catalogue of properties: read from the comments of the specs, the models and the evidence of
 * the last check; written as Markdown, LaTeX and BibTeX, and shown by {@code inglenook cite}.
 *
 * <p>Called by the command line, through its service interface, and by the paper's own build. It
 * types no number and no name of a property: what is not in a spec, a model or the results file is
 * said to be absent.
 */
package org.inglenook.paper;
