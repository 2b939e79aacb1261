import ArgumentParser
import Language

/// The whole training, part after part; each uses the parts before as the engine will.
struct LanguageTraining {
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case tagger, parser, relations, entities
  }

  private let sources: TrainingSources
  private let treebanks: [TrainingText]
  private let entityTexts: [TrainingText]
  private let words: WordKnowledge
  private let rounds: Int
  private let inventory: TagInventory
  private let classes: [TagInventory.Pair: UInt8]

  init(corpora: String, clean: Bool, rounds: Int) throws {
    self.rounds = rounds
    sources = TrainingSources(corpora: corpora, clean: clean)
    treebanks = try sources.trees.flatMap(TreebankReader.read)
    entityTexts = try sources.names.flatMap(EntityCorpusReader.read)
    words = try WordKnowledge(clusterFile: sources.clusters)
    inventory = TagInventory(Self.pairs(treebanks))
    classes = Dictionary(
      uniqueKeysWithValues: inventory.pairs.enumerated().map { ($1, UInt8($0)) })
    TrainingLog.write("corpora", nil, "\(treebanks.count) and \(entityTexts.count) texts read")
  }

  /// The bytes of the weights file.
  /// - Parameter base: gives the parts that are not to be trained.
  func run(_ parts: Set<Part>, base: ModelFile?) throws -> [UInt8] {
    var writer = ModelWriter()
    writer.add(.about, Array(try sources.about().utf8))
    writer.add(.labels, Array(ModelLabels.text.utf8))
    for section in words.sections(lexicon: WordKnowledge.lexicon(treebanks, classes: classes)) {
      writer.add(section.name, section.bytes)
    }
    writer.add(.tags, Self.section(inventory))
    let tables = try WordTables(ModelFile(ModelBytes(copying: writer.bytes())))
    let texts = prepared(tables)
    if parts.contains(.tagger) {
      trainTagger(texts, &writer)
    } else {
      try copy([.tagger], from: base, to: &writer)
    }
    if parts.contains(.parser) || parts.contains(.relations) {
      try trainTrees(texts, parts, base, &writer)
    } else {
      try copy([.parser, .relations], from: base, to: &writer)
    }
    if parts.contains(.entities) {
      let tagger = try Tagger(ModelFile(ModelBytes(copying: writer.bytes())))
      trainEntities(tables, tagger, &writer)
    } else {
      try copy([.entities1, .entities2], from: base, to: &writer)
    }
    return writer.bytes()
  }

  private func copy(
    _ names: [ModelFormat.Section], from base: ModelFile?, to writer: inout ModelWriter
  ) throws {
    guard let base else {
      throw ValidationError("--only needs --base FILE for the parts that are not trained")
    }
    for name in names { writer.add(name, try Array(base.section(name).buffer)) }
  }

  private func prepared(_ tables: WordTables) -> [PreparedText] {
    var texts = treebanks.map { PreparedText($0, tables: tables) }
    for index in texts.indices {
      let column = texts[index].text.tags.map { classes[$0] ?? 0 }
      texts[index].goldTags = texts[index].byRow(column, boundary: TagInventory.boundary)
    }
    return texts
  }

  private func plan(
    _ rounds: Int, repeats: Int = 1, limit: Int? = nil, needsSharedFeatures: Bool = false
  ) -> TrainingPlan {
    TrainingPlan(
      rounds: max(1, rounds * self.rounds / 100), repeats: repeats, limit: limit,
      needsSharedFeatures: needsSharedFeatures)
  }

  // MARK: Parts

  private func trainTagger(_ texts: [PreparedText], _ writer: inout ModelWriter) {
    let trainer = TaggerTrainer(inventory: inventory, plan: plan(8, limit: 800_000))
    writer.add(.tagger, WeightPacker.sparse(trainer.train(texts), name: "tagger"))
  }

  private func trainTrees(
    _ given: [PreparedText], _ parts: Set<Part>, _ base: ModelFile?, _ writer: inout ModelWriter
  ) throws {
    var texts = given
    tagWithoutOwn(&texts)
    if parts.contains(.parser) {
      let trainer = ParserTrainer(plan: plan(6, repeats: 4), inventory: inventory)
      writer.add(.parser, WeightPacker.transitions(trainer.train(texts)))
    } else {
      try copy([.parser], from: base, to: &writer)
    }
    if parts.contains(.relations) {
      let trainer = RelationTrainer(
        plan: plan(7, repeats: 2, limit: 500_000, needsSharedFeatures: true), inventory: inventory)
      writer.add(.relations, WeightPacker.sparse(trainer.train(texts), name: "relations"))
    } else {
      try copy([.relations], from: base, to: &writer)
    }
  }

  private func trainEntities(
    _ tables: WordTables, _ tagger: Tagger, _ writer: inout ModelWriter
  ) {
    var texts = entityTexts.map { PreparedText($0, tables: tables) }
    for index in texts.indices { texts[index].tags = tagger.tags(of: texts[index].rows) }
    let trainer = EntityTrainer(
      plan: plan(6, repeats: 6, limit: 1_000_000, needsSharedFeatures: true), folds: 4)
    let (first, second) = trainer.train(texts)
    writer.add(.entities1, WeightPacker.sparse(first, name: "first pass"))
    writer.add(.entities2, WeightPacker.sparse(second, name: "second pass"))
  }

  /// Gives each text the tags of a tagger that has not learnt it, as new text will have.
  private func tagWithoutOwn(_ texts: inout [PreparedText]) {
    let trainer = TaggerTrainer(inventory: inventory, plan: plan(8))
    let folds = 4
    for fold in 0..<folds {
      let rest = texts.indices.filter { $0 % folds != fold }.map { texts[$0] }
      let weights = trainer.train(rest)
      for index in texts.indices where index % folds == fold {
        texts[index].tags = trainer.tags(of: texts[index], by: weights)
      }
    }
  }

  // MARK: Tags

  /// The pairs of tags that occur more than a few times, most frequent first.
  private static func pairs(_ texts: [TrainingText]) -> [TagInventory.Pair] {
    var counts: [TagInventory.Pair: Int] = [:]
    for text in texts {
      for pair in text.tags { counts[pair, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value >= 5 }
    return frequent.sorted { left, right in
      left.value != right.value ? left.value > right.value : "\(left.key)" < "\(right.key)"
    }.map(\.key)
  }

  private static func section(_ inventory: TagInventory) -> [UInt8] {
    var table = ByteTable.counts(inventory.pairs.count)
    for pair in inventory.pairs {
      table.append(pair.coarse.rawValue)
      table.append(UInt8(PennTag.allCases.firstIndex(of: pair.fine) ?? 0))
    }
    return table.bytes
  }
}
