@testable import Language

/// Paragraphs in the manner of news, written for these tests; each line is one.
enum OwnParagraphs {
  static let all: [IdentifiedLanguage: String] = [
    .english: english, .ukrainian: ukrainian, .russian: russian, .german: german,
    .french: french, .spanish: spanish, .polish: polish, .turkish: turkish, .arabic: arabic,
    .chinese: chinese,
  ]

  private static let english = """
    The minister told reporters on Tuesday that the government would not lift the export ban before the spring.
    Two ferries collided in thick fog outside the harbour; nobody was hurt, the coast guard said.
    Shares in Crédit Agricole, Société Générale and BNP Paribas fell after the ruling from Brussels.
    President Recep Tayyip Erdoğan met Jean-Noël Barrot and Radosław Sikorski in İstanbul over lunch.
    KYIV, March 3 - Ukraine's parliament voted to extend martial law by another ninety days.
    "We have waited long enough," she said, adding that her party would table an amendment this week.
    Analysts expect the bank to raise rates again, although inflation slowed to 2.4 percent in October.
    Rescue teams reached the village at dawn. Most of the houses near the river had been washed away.
    Talks between Bogotá and Caracas broke down
    The company, which is based in Düsseldorf, denied that it had shipped pumps to a sanctioned buyer.
    """

  private static let ukrainian = """
    Міністр повідомив журналістам у вівторок, що уряд не скасує заборону на експорт до весни.
    У порту зіткнулися два пороми, ніхто не постраждав, заявили рятувальники.
    Верховна Рада підтримала законопроєкт про продовження воєнного стану ще на дев'яносто днів.
    «Ми чекали досить довго», — сказала вона й додала, що її партія внесе поправку цього тижня.
    Аналітики очікують, що банк знову підвищить ставку, хоча інфляція сповільнилася.
    Рятувальники дісталися села на світанку: більшість будинків біля річки змило водою.
    Компанія заперечила, що постачала насоси покупцеві, який перебуває під санкціями.
    Президент зустрівся з послами країн Європейського Союзу в Києві.
    Переговори між сторонами відновляться в понеділок у Женеві, повідомляє агентство Reuters.
    Ціни на зерно зросли через посуху на півдні та обстріли портової інфраструктури.
    """

  private static let russian = """
    Министр сообщил журналистам во вторник, что правительство не отменит запрет на экспорт до весны.
    В порту столкнулись два парома, никто не пострадал, заявили спасатели.
    Парламент поддержал законопроект о продлении чрезвычайного положения ещё на девяносто дней.
    «Мы ждали достаточно долго», — сказала она и добавила, что её партия внесёт поправку.
    Аналитики ожидают, что банк снова повысит ставку, хотя инфляция замедлилась.
    Спасатели добрались до деревни на рассвете: большинство домов у реки смыло водой.
    Компания опровергла, что поставляла насосы покупателю, который находится под санкциями.
    Президент встретился с послами стран Европейского союза в четверг вечером.
    Переговоры между сторонами возобновятся в понедельник в Женеве, сообщает агентство Reuters.
    Цены на зерно выросли из-за засухи на юге и закрытия нескольких портов.
    """

  private static let german = """
    Der Minister sagte am Dienstag vor Journalisten, die Regierung werde das Ausfuhrverbot nicht vor dem Frühjahr aufheben.
    Zwei Fähren stießen im dichten Nebel vor dem Hafen zusammen; verletzt wurde niemand.
    Das Parlament stimmte dafür, das Kriegsrecht um weitere neunzig Tage zu verlängern.
    „Wir haben lange genug gewartet“, sagte sie und kündigte einen Antrag ihrer Partei an.
    Die Bank dürfte die Zinsen nach Ansicht von Fachleuten erneut anheben, obwohl die Teuerung nachließ.
    Die Helfer erreichten das Dorf bei Tagesanbruch. Viele Häuser am Fluss waren weggeschwemmt.
    Das Unternehmen mit Sitz in Lyon bestreitet, Pumpen an einen sanktionierten Käufer geliefert zu haben.
    Der Kanzler reist am Montag zu Gesprächen mit dem Präsidenten nach Warschau.
    Wie die Polizei mitteilte, ist die Autobahn in beiden Richtungen gesperrt.
    Die Getreidepreise stiegen wegen der Trockenheit im Süden und der Angriffe auf Häfen.
    """

  private static let french = """
    Le ministre a déclaré mardi devant la presse que le gouvernement ne lèverait pas l'interdiction avant le printemps.
    Deux bacs se sont heurtés dans le brouillard à la sortie du port, sans faire de blessés.
    Le Parlement a voté la prolongation de la loi martiale pour quatre-vingt-dix jours.
    « Nous avons assez attendu », a-t-elle dit, avant d'annoncer un amendement de son parti.
    Les analystes s'attendent à une nouvelle hausse des taux, même si l'inflation ralentit.
    Les secours ont atteint le village à l'aube. La plupart des maisons étaient emportées par les eaux.
    L'entreprise, dont le siège est à Munich, dément avoir livré des pompes à un acheteur sanctionné.
    Le président recevra lundi son homologue polonais pour des entretiens sur la défense.
    Selon la police, l'autoroute reste fermée dans les deux sens.
    Le prix des céréales a augmenté à cause de la sécheresse dans le sud du pays.
    """

  private static let spanish = """
    El ministro dijo el martes a la prensa que el Gobierno no levantará la prohibición antes de la primavera.
    Dos transbordadores chocaron en la niebla frente al puerto, sin que hubiera heridos.
    El Parlamento votó a favor de prolongar la ley marcial por otros noventa días.
    «Ya hemos esperado bastante», dijo ella, y anunció que su partido presentará una enmienda.
    Los analistas esperan que el banco suba otra vez los tipos, aunque la inflación se ha frenado.
    Los equipos de rescate llegaron al pueblo al amanecer. Muchas casas junto al río habían desaparecido.
    La empresa, con sede en Milán, niega que haya vendido bombas a un comprador sancionado.
    El presidente recibirá el lunes a su homólogo para hablar de la defensa común.
    Según la policía, la autopista sigue cerrada en ambos sentidos.
    El precio de los cereales subió por la sequía en el sur y los ataques contra los puertos.
    """

  private static let polish = """
    Minister powiedział we wtorek dziennikarzom, że rząd nie zniesie zakazu eksportu przed wiosną.
    Dwa promy zderzyły się we mgle przed portem, nikt nie został ranny.
    Parlament zagłosował za przedłużeniem stanu wojennego o kolejne dziewięćdziesiąt dni.
    „Czekaliśmy dość długo” – powiedziała i zapowiedziała poprawkę swojej partii.
    Analitycy spodziewają się, że bank znów podniesie stopy, choć inflacja spowolniła.
    Ratownicy dotarli do wsi o świcie. Większość domów nad rzeką porwała woda.
    Firma z siedzibą w Gdańsku zaprzecza, że dostarczyła pompy objętemu sankcjami odbiorcy.
    Prezydent przyjmie w poniedziałek swojego odpowiednika, aby rozmawiać o obronie.
    Jak podała policja, autostrada jest zamknięta w obu kierunkach.
    Ceny zbóż wzrosły z powodu suszy na południu i ataków na porty.
    """

  private static let turkish = """
    Bakan salı günü gazetecilere, hükümetin ihracat yasağını bahardan önce kaldırmayacağını söyledi.
    Yoğun siste iki feribot liman açıklarında çarpıştı, yaralanan olmadı.
    Meclis, sıkıyönetimin doksan gün daha uzatılmasını kabul etti.
    "Yeterince bekledik" dedi ve partisinin bu hafta bir önerge vereceğini ekledi.
    Uzmanlar, enflasyon yavaşlasa da bankanın faizi yeniden artırmasını bekliyor.
    Ekipler şafakta köye ulaştı. Nehir kıyısındaki evlerin çoğu sular altında kalmıştı.
    Şirket, yaptırım listesindeki bir alıcıya pompa sattığı iddiasını reddetti.
    Cumhurbaşkanı pazartesi günü savunma konusunu görüşmek için mevkidaşını ağırlayacak.
    Polise göre otoyol her iki yönde de trafiğe kapalı.
    Güneydeki kuraklık ve limanlara yapılan saldırılar nedeniyle tahıl fiyatları yükseldi.
    """

  private static let arabic = """
    قال الوزير للصحفيين يوم الثلاثاء إن الحكومة لن ترفع الحظر عن التصدير قبل الربيع.
    اصطدمت عبارتان في الضباب الكثيف أمام الميناء ولم يصب أحد بأذى.
    صوت البرلمان لصالح تمديد الأحكام العرفية تسعين يوما أخرى.
    وأضافت أن حزبها سيقدم تعديلا هذا الأسبوع بعد انتظار طويل.
    يتوقع المحللون أن يرفع البنك المركزي أسعار الفائدة مرة أخرى رغم تباطؤ التضخم.
    وصلت فرق الإنقاذ إلى القرية عند الفجر، وكانت المياه قد جرفت معظم البيوت.
    نفت الشركة أنها باعت مضخات لمشتر يخضع للعقوبات.
    يستقبل الرئيس نظيره يوم الاثنين لبحث شؤون الدفاع المشترك.
    وقالت الشرطة إن الطريق السريع مغلق في الاتجاهين.
    ارتفعت أسعار الحبوب بسبب الجفاف في الجنوب والهجمات على الموانئ.
    """

  private static let chinese = """
    部长星期二对记者说,政府在春天以前不会取消出口禁令。
    两艘渡轮在港口外的浓雾中相撞,没有人受伤。
    议会投票决定把戒严再延长九十天。
    “我们等得够久了”,她说,并表示她的政党本周将提出修正案。
    分析师预计银行会再次加息,尽管通货膨胀已经放缓。
    救援人员在黎明到达村庄,河边的大部分房屋已被冲走。
    这家公司否认曾向受制裁的买家出售水泵。
    总统星期一将会见来访的领导人,讨论共同防务问题。
    警方表示,高速公路双向仍然关闭。
    由于南方干旱和港口遭到袭击,粮食价格上涨。
    """
}
