package dev.atrous.processor;

import dev.atrous.processor.problem.Place;
import dev.atrous.processor.problem.Problem;
import dev.atrous.processor.problem.Problems;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The options of the processor, all of them.
 *
 * @param verbose {@code -Aatrous.verbose=true}: the table of each network's layers as a note
 * @param reports {@code -Aatrous.report=text,html}: files beside the generated source, {@code
 *     DeepLabNetwork.txt} and {@code DeepLabNetwork.html}
 */
record Options(boolean verbose, Set<Report> reports) {

  /** A file about each network. */
  enum Report {
    TEXT,
    HTML;

    /** The end of the file's name. */
    String suffix() {
      return this == TEXT ? ".txt" : ".html";
    }

    private String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String VERBOSE = "atrous.verbose";
  private static final String REPORT = "atrous.report";

  /** Names of all options, for the compiler. */
  static final Set<String> NAMES = Set.of(VERBOSE, REPORT);

  static Options of(Map<String, String> given, Problems problems) {
    String verbose = given.getOrDefault(VERBOSE, "false");
    if (verbose == null) {
      verbose = "true"; // -Aatrous.verbose
    }
    if (!verbose.equals("true") && !verbose.equals("false")) {
      problems.add(Problem.UNKNOWN_OPTION, Place.NOWHERE, "verbose", verbose, "true, false");
    }
    return new Options(verbose.equals("true"), reports(given, problems));
  }

  private static Set<Report> reports(Map<String, String> given, Problems problems) {
    Set<Report> reports = EnumSet.noneOf(Report.class);
    if (!given.containsKey(REPORT)) {
      return reports;
    }
    String value = given.get(REPORT) == null ? "" : given.get(REPORT);
    for (String name : value.split(",", -1)) {
      Arrays.stream(Report.values())
          .filter(report -> report.value().equals(name.strip()))
          .findFirst()
          .ifPresentOrElse(
              reports::add,
              () ->
                  problems.add(
                      Problem.UNKNOWN_OPTION,
                      Place.NOWHERE,
                      "report",
                      value,
                      "text, html, text,html"));
    }
    return reports;
  }
}
