/// Dependency relations of Universal Dependencies v2 as its English treebanks use them.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  case acl
  case aclRelcl = "acl:relcl"
  case advcl
  case advclRelcl = "advcl:relcl"
  case advmod
  case advmodEmph = "advmod:emph"
  case amod, appos, aux
  case auxPass = "aux:pass"
  case `case`, cc
  case ccPreconj = "cc:preconj"
  case ccomp, clf, compound
  case compoundPrt = "compound:prt"
  case conj, cop
  case csubj
  case csubjOuter = "csubj:outer"
  case csubjPass = "csubj:pass"
  case dep, det
  case detPredet = "det:predet"
  case discourse, dislocated, expl, fixed, flat, goeswith, iobj, list
  case mark, nmod
  case nmodDesc = "nmod:desc"
  case nmodPoss = "nmod:poss"
  case nmodUnmarked = "nmod:unmarked"
  case nsubj
  case nsubjOuter = "nsubj:outer"
  case nsubjPass = "nsubj:pass"
  case nummod, obj, obl
  case oblAgent = "obl:agent"
  case oblUnmarked = "obl:unmarked"
  case orphan, parataxis, punct, reparandum
  case root, vocative, xcomp
}
