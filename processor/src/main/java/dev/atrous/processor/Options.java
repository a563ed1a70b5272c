package dev.atrous.processor;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.Map;
import java.util.Set;

/**
 * The options of the processor, all of them: {@code -Aatrous.verbose=true} prints the table of each
 * network's layers as a note.
 */
record Options(boolean verbose) {

  private static final String VERBOSE = "atrous.verbose";

  /** Names of all options, for the compiler. */
  static final Set<String> NAMES = Set.of(VERBOSE);

  static Options of(Map<String, String> given, Problems problems) {
    String verbose = given.getOrDefault(VERBOSE, "false");
    if (verbose == null) {
      verbose = "true"; // -Aatrous.verbose
    }
    if (!verbose.equals("true") && !verbose.equals("false")) {
      problems.add(Problem.UNKNOWN_OPTION, Place.NOWHERE, "verbose", verbose, "true, false");
    }
    return new Options(verbose.equals("true"));
  }
}
