package dev.atrous.processor.report;

/** The report as a page. */
public final class ReportPage {
  private ReportPage() {}

  public static String of(NetworkReport report) {
    return report.text();
  }
}
