/// Words that make a cue one of speech for the scorer's strata; leaves out wants, believes, plans
/// and the like.
enum SpeechCueWords {
  static let all = Set(
    """
    according acknowledge acknowledged acknowledges acknowledging add added adding adds admit
    admits admitted admitting allege alleged alleges alleging announce announced announces
    announcing answer answered answering answers argue argued argues arguing ask asked asking asks
    assert asserted asserting asserts assure assured assures assuring boast boasted boasting
    boasts call called calling calls caution cautioned cautioning cautions charge charged charges
    claim claimed claiming claims comment commented commenting comments complain complained
    complaining complains concede conceded concedes conceding conclude concluded concludes
    concluding condemn condemned condemning condemns confirm confirmed confirming confirms contend
    contended contending contends continue continued continues continuing counter countered
    criticise criticised criticize criticized criticizes criticizing declare declared declares
    declaring declined denied denies denounce denounced denounces denouncing deny denying describe
    described describes describing disclose disclosed emphasize emphasized emphasizes emphasizing
    exclaim exclaimed explain explained explaining explains insist insisted insisting insists
    interview joke joked joking mention mentioned mentioning mentions note noted notes noting
    observe observed observing pledge pledged point pointed pointing points praise praised praises
    predict predicted predicting predicts proclaim proclaimed promise promised promises promising
    quip quipped quote quoted quoting read reads recall recalled recalling recalls reiterate
    reiterated remark remarked remarking repeat repeated replied replies reply replying report
    reported reporting reports respond responded responding responds reveal revealed reveals said
    say saying says shout shouted speak speaking spoke state stated statement statements states
    stating stress stressed stressing suggest suggested suggesting suggests talk talked talking
    tell telling tells testified testify threaten threatened told tweet tweeted tweeting tweets
    urge urged urges urging vow vowed vowing vows warn warned warning warns write writes writing
    written wrote
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
