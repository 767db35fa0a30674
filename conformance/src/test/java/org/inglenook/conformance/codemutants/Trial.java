package org.inglenook.conformance.codemutants;

/**
 * What one test made of one mutant.
 *
 * @param mutant its id
 * @param test the test's name
 * @param key the hash of all that decides the fate; the same key, the same fate
 * @param fate what became of it
 * @param detail what the test complained of; else empty
 * @param millis how long it took; says nothing about the mutant
 */
record Trial(String mutant, String test, String key, Fate fate, String detail, long millis) {}
