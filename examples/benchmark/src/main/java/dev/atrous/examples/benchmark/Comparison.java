package dev.atrous.examples.benchmark;

import dev.atrous.examples.benchmark.graph.PeerGraph;
import dev.atrous.examples.benchmark.measure.Agreement;
import dev.atrous.examples.benchmark.measure.Contest;
import dev.atrous.examples.benchmark.measure.Timing;
import dev.atrous.examples.benchmark.peer.AtrousRunner;
import dev.atrous.examples.benchmark.peer.Peer;
import dev.atrous.examples.benchmark.peer.Runner;
import dev.atrous.examples.benchmark.peer.Unavailable;
import dev.atrous.examples.benchmark.report.Cell;
import dev.atrous.examples.benchmark.report.Row;
import dev.atrous.examples.benchmark.workload.Workload;
import dev.atrous.examples.benchmark.workload.Workload.Subject;
import dev.atrous.runtime.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Loads a workload into every library, compares what they give, and times those that agree; what
 * the last timed run gave is compared again.
 */
final class Comparison {

  private final List<Peer> peers;
  private final double seconds;
  private int disagreements;

  Comparison(List<Peer> peers, double seconds) {
    this.peers = peers;
    this.seconds = seconds;
  }

  List<String> names() {
    return peers.stream().map(Peer::name).toList();
  }

  List<String> header() {
    return Machine.describe(peers);
  }

  /** How many times a library gave other numbers than ours. */
  int disagreements() {
    return disagreements;
  }

  /** One row of the report. */
  Row row(Workload workload, int threads) {
    Weights weights = workload.weights().get();
    PeerGraph graph = workload.graph().apply(weights);
    float[] image = Workload.image(graph);
    Subject subject = workload.subject().apply(weights);
    Agreement agreement = new Agreement(graph);
    try (AtrousRunner ours = new AtrousRunner(subject, graph, image, threads)) {
      ours.before();
      ours.run();
      float[][] expected = ours.outputs();
      List<Candidate> candidates = new ArrayList<>();
      candidates.add(new Candidate(ours, ""));
      for (Peer peer : peers) {
        candidates.add(candidate(peer, graph, () -> workload.model(weights), image, threads));
      }
      candidates.replaceAll(candidate -> checked(candidate, agreement, expected, true));
      List<Runner> ready =
          candidates.stream().filter(Candidate::ready).map(Candidate::runner).toList();
      List<Timing> timings = Contest.hold(ready, seconds);
      List<Cell> cells = new ArrayList<>();
      for (Candidate candidate : candidates) {
        Candidate timed = checked(candidate, agreement, expected, false);
        cells.add(
            timed.ready()
                ? Cell.of(timings.get(ready.indexOf(timed.runner())), timed.runner().note())
                : Cell.none(timed.reason()));
      }
      ready.stream().filter(runner -> runner != ours).forEach(Runner::close);
      List<Cell> others = cells.subList(1, cells.size());
      return new Row(workload.name(), threads, subject.flops(), cells.get(0), others);
    }
  }

  /** A runner that may be timed, or the reason why not. */
  private record Candidate(Runner runner, String reason) {

    boolean ready() {
      return reason.isEmpty();
    }
  }

  private static Candidate candidate(
      Peer peer, PeerGraph graph, Supplier<byte[]> model, float[] image, int threads) {
    try {
      return new Candidate(peer.load(graph, model, image, threads), "");
    } catch (Unavailable unavailable) {
      return new Candidate(null, peer.name() + ": " + unavailable.getMessage());
    }
  }

  /**
   * A candidate whose outputs are as expected.
   *
   * @param fresh whether it has to run first; else what it has from its last run counts
   */
  private Candidate checked(
      Candidate candidate, Agreement agreement, float[][] expected, boolean fresh) {
    if (!candidate.ready()) {
      return candidate;
    }
    if (fresh) {
      candidate.runner().before();
      candidate.runner().run();
    }
    Optional<String> objection = agreement.objection(expected, candidate.runner().outputs());
    if (objection.isEmpty()) {
      return candidate;
    }
    disagreements++;
    return new Candidate(candidate.runner(), "ERROR: " + objection.get());
  }
}
