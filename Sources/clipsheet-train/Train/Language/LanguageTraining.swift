import Language

/// The whole training, part after part; each uses the parts before as the engine will.
struct LanguageTraining {
  private let treebanks: [TrainingText]
  private let entityTexts: [TrainingText]
  private let words: WordKnowledge
  private let rounds: Int

  init(corpora: String, clean: Bool, rounds: Int) throws {
    self.rounds = rounds
    treebanks =
      try TreebankReader.read(corpora + "/ud/ewt/train.conllu")
      + TreebankReader.read(corpora + "/ud/gum/dep/train")
    entityTexts =
      try (clean ? [] : EntityCorpusReader.read(corpora + "/ner/ner_ww_train.tsv"))
      + EntityCorpusReader.read(corpora + "/ner/ner_wikigold.tsv")
      + EntityCorpusReader.read(corpora + "/ner/ner_gum_train_ok.tsv")
    words = try WordKnowledge(clusterFile: corpora + "/ner/clusters.tsv")
    TrainingLog.write("corpora", nil, "\(treebanks.count) and \(entityTexts.count) texts read")
  }

  private func share(_ full: Int) -> Int { max(1, full * rounds / 100) }

  /// The bytes of the weights file.
  func run() throws -> [UInt8] {
    let inventory = TagInventory(Self.pairs(treebanks))
    let classes = Dictionary(
      uniqueKeysWithValues: inventory.pairs.enumerated().map { ($1, UInt8($0)) })
    var writer = ModelWriter()
    let knowledge = words.sections(lexicon: WordKnowledge.lexicon(treebanks, classes: classes))
    for section in knowledge { writer.add(section.name, section.bytes) }
    writer.add(.tags, Self.section(inventory))
    let tables = try WordTables(ModelFile(ModelBytes(copying: writer.bytes())))

    var texts = treebanks.map { PreparedText($0, tables: tables) }
    for index in texts.indices {
      let column = texts[index].text.tags.map { classes[$0] ?? 0 }
      texts[index].goldTags = texts[index].byRow(column, boundary: TagInventory.boundary)
    }
    let trainer = TaggerTrainer(classCount: inventory.pairs.count, rounds: share(6))
    let tagger = trainer.train(texts)
    writer.add(.tagger, WeightPacker.sparse(tagger, pairLimit: 700_000, name: "tagger"))
    tagWithoutOwn(&texts, TaggerTrainer(classCount: inventory.pairs.count, rounds: share(3)))

    let parser = ParserTrainer(rounds: share(10), inventory: inventory).train(texts)
    writer.add(.parser, WeightPacker.transitions(parser, featureLimit: 500_000, name: "parser"))
    let relations = RelationTrainer(rounds: share(6), inventory: inventory).train(texts)
    writer.add(.relations, WeightPacker.sparse(relations, pairLimit: 600_000, name: "relations"))

    tagger.average()
    var named = entityTexts.map { PreparedText($0, tables: tables) }
    for index in named.indices {
      named[index].tags = trainer.tag(named[index]) { list, _ in
        ClassChoice.best(of: list, by: tagger, among: inventory.pairs.count)
      }
    }
    let entities = EntityTrainer(rounds: share(6), folds: 4).train(named)
    writer.add(.entities1, WeightPacker.sparse(entities.first, pairLimit: 350_000, name: "first"))
    writer.add(
      .entities2, WeightPacker.sparse(entities.second, pairLimit: 350_000, name: "second"))
    return writer.bytes()
  }

  /// Gives each text the tags of a tagger that has not learnt it, as new text will have.
  private func tagWithoutOwn(_ texts: inout [PreparedText], _ trainer: TaggerTrainer) {
    let folds = 4
    for fold in 0..<folds {
      let rest = texts.indices.filter { $0 % folds != fold }.map { texts[$0] }
      let weights = trainer.train(rest)
      weights.average()
      for index in texts.indices where index % folds == fold {
        texts[index].tags = trainer.tag(texts[index]) { list, _ in
          ClassChoice.best(of: list, by: weights, among: trainer.classCount)
        }
      }
    }
  }

  /// The pairs of tags that occur more than a few times, most frequent first.
  private static func pairs(_ texts: [TrainingText]) -> [TagInventory.Pair] {
    var counts: [TagInventory.Pair: Int] = [:]
    for text in texts {
      for pair in text.tags { counts[pair, default: 0] += 1 }
    }
    let frequent = counts.filter { $0.value >= 5 }
    return frequent.sorted { left, right in
      left.value != right.value
        ? left.value > right.value
        : "\(left.key)" < "\(right.key)"
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
