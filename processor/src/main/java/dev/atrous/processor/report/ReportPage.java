package dev.atrous.processor.report;

import dev.atrous.processor.shape.OperationKind;
import dev.atrous.runtime.NetworkSummary;
import dev.atrous.runtime.Units;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report as a page of its own: styles, script and pictures are within it. */
public final class ReportPage {

  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)\\}\\}");

  private ReportPage() {}

  /** The whole page. */
  public static String of(NetworkReport report) {
    NetworkSummary summary = report.summary();
    Charts charts = new Charts(report);
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("name", new Markup().text(summary.name()).toString());
    parts.put("style", resource("report.css"));
    parts.put("script", resource("report.js"));
    parts.put("figures", figures(summary));
    parts.put("legend", legend());
    parts.put("graph", GraphDrawing.of(report));
    parts.put("costs", charts.costs());
    parts.put("fields", charts.receptiveFields());
    parts.put("maps", SeenMaps.of(report));
    parts.put("memory", charts.memory());
    parts.put("table", LayerTableMarkup.of(report));
    return PLACE
        .matcher(resource("report.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  private static String figures(NetworkSummary summary) {
    Markup markup = new Markup();
    figure(markup, Units.brief(summary.parameters()), "parameters");
    figure(markup, Units.brief(summary.multiplyAdds()), "multiply-adds");
    figure(markup, String.valueOf(summary.layers().size()), "layers");
    figure(markup, Units.bytes(Float.BYTES * summary.parameters()), "weights");
    figure(markup, Units.bytes(summary.activationBytes()), "activations");
    figure(markup, Units.bytes(summary.memoryBytes()), "memory of a pass");
    return markup.toString();
  }

  private static void figure(Markup markup, String number, String words) {
    markup.begin("div").element("b", number).element("span", words).end();
  }

  private static String legend() {
    Markup markup = new Markup();
    for (OperationKind kind : OperationKind.values()) {
      markup.begin("span").empty("i", "class", "dot " + kind.id()).text(kind.words()).end();
    }
    return markup.toString();
  }

  private static String resource(String name) {
    try (InputStream stream = ReportPage.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
