internal import Articles

/// What was read around one cue, in words of the article.
struct ClaimSlots {
  var status: SanctionsClaim.StatusID?
  var modality = SanctionsClaim.Modality.asserted
  var sender: Party?
  var target: Party?
  /// The target as the rules read it, before the weights chose; what a weak cue stands on.
  var ruledTarget: Party?
  var thirdParty: Party?
  var beneficiary: Party?
  var count: TextSpan?
  /// The verb that gave the status, or the innermost verb over the cue.
  var verb: TextSpan?
  var rule: String
  /// True where a parse said so, not the order of words.
  var isParsed: Bool
  /// True when the status word was found and not supplied by the topic.
  var isStatusSaid: Bool
}
