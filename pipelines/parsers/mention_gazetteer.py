"""Where things happen: places of Georgia as news name them, in English and in Georgian.

One place a line: its English name here, other spellings of it after semicolons; after the bar its Georgian
nominatives, the vowel that a stem loses after another bar without spaces. Georgia itself is none:
every page speaks of it.
"""

# ruff: noqa: E501 - one place, one line

REGIONS = """
Abkhazia; Autonomous Republic of Abkhazia | აფხაზეთი; აფხაზეთის ავტონომიური რესპუბლიკა
Adjara; Ajara; Adjaria; Autonomous Republic of Adjara; Adjara Autonomous Republic | აჭარა; აჭარის ავტონომიური რესპუბლიკა
Guria | გურია
Imereti | იმერეთი
Kakheti; Kakhetia | კახეთი
Kvemo Kartli | ქვემო ქართლი
Mtskheta-Mtianeti | მცხეთა-მთიანეთი
Racha-Lechkhumi and Kvemo Svaneti; Racha-Lechkhumi-Kvemo Svaneti | რაჭა-ლეჩხუმი და ქვემო სვანეთი; რაჭა-ლეჩხუმ-ქვემო სვანეთი
Samegrelo-Zemo Svaneti; Samegrelo and Zemo Svaneti | სამეგრელო-ზემო სვანეთი
Samtskhe-Javakheti | სამცხე-ჯავახეთი
Shida Kartli | შიდა ქართლი
South Ossetia; Tskhinvali region; Tskhinvali Region | სამხრეთ ოსეთი; ცხინვალის რეგიონი
Javakheti | ჯავახეთი
Khevsureti | ხევსურეთი
Lechkhumi | ლეჩხუმი
Pankisi; Pankisi Gorge; Pankisi gorge | პანკისი; პანკისის ხეობა
Racha | რაჭა
Racha-Lechkhumi | რაჭა-ლეჩხუმი
Samegrelo | სამეგრელო
Svaneti | სვანეთი
Tusheti | თუშეთი
Zemo Svaneti; Upper Svaneti | ზემო სვანეთი
Kvemo Svaneti | ქვემო სვანეთი
"""

TOWNS = """
Abasha | აბაშა
Abastumani | აბასთუმანი
Adigeni | ადიგენი
Akhalgori | ახალგორი
Akhalkalaki | ახალქალაქი
Akhaltsikhe | ახალციხე
Akhmeta | ახმეტა
Ambrolauri | ამბროლაური
Anaklia | ანაკლია
Aspindza | ასპინძა
Baghdati; Bagdati | ბაღდათი
Bakuriani | ბაკურიანი
Batumi | ბათუმი
Bolnisi | ბოლნისი
Borjomi | ბორჯომი
Chiatura | ჭიათურა
Chkhorotsku | ჩხოროწყუ
Chokhatauri | ჩოხატაური
Dedoplistskaro; Dedoplis Tskaro | დედოფლისწყარო
Dmanisi | დმანისი
Dusheti | დუშეთი
Gardabani | გარდაბ|ანი
Gonio | გონიო
Gori | გორი
Gudauri | გუდაური
Gurjaani | გურჯაანი
Kachreti | კაჭრეთი
Kareli | ქარელი
Kaspi | კასპი
Kazbegi; Kazbegi municipality | ყაზბეგი
Kharagauli | ხარაგაული
Khashuri | ხაშური
Khelvachauri | ხელვაჩაური
Khobi | ხობი
Khoni | ხონი
Khulo | ხულო
Kobuleti | ქობულეთი
Kutaisi | ქუთაისი
Kvareli; Qvareli | ყვარ|ელი
Kvariati | კვარიათი
Lagodekhi | ლაგოდეხი
Lanchkhuti | ლანჩხუთი
Lentekhi | ლენტეხი
Likani | ლიკანი
Marneuli | მარნეული
Martvili | მარტვილი
Mestia | მესტია
Mtskheta | მცხეთა
Ninotsminda | ნინოწმინდა
Oni | ონი
Ozurgeti | ოზურგეთი
Poti | ფოთი
Rustavi | რუსთავი
Sachkhere | საჩხერე
Sagarejo | საგარეჯო
Samtredia | სამტრედია
Senaki | სენაკი
Shekvetili | შეკვეთილი
Shuakhevi | შუახევი
Sighnaghi; Signagi; Signaghi; Sighnagi | სიღნაღი
Sokhumi; Sukhumi | სოხუმი
Stepantsminda | სტეფანწმინდა
Surami | სურამი
Tbilisi | თბილისი
Telavi | თელავი
Terjola | თერჯოლა
Tetritskaro; Tetri Tskaro | თეთრიწყარო
Tianeti | თიანეთი
Tkibuli | ტყიბული
Tsageri | ცაგერი
Tsalenjikha | წალენჯიხა
Tsalka | წალკა
Tserovani | წეროვანი
Tsinandali | წინანდალი
Tskaltubo; Tsqaltubo; Tskhaltubo | წყალტუბო
Tskhinvali | ცხინვალი
Tskneti; Tsqneti | წყნეთი
Tsnori | წნორი
Ureki | ურეკი
Vani | ვანი
Zestaponi; Zestafoni | ზესტაფონი
Zugdidi | ზუგდიდი
"""

# Also words or names of something else: believed only beside "municipality", "town" and the like.
SHY = """
Gali | გალი
Jvari | ჯვარი
Keda | ქედა
Vale | ვალე
"""

SPOTS = """
Lopota lake; Lopota Lake; Lake Lopota; Lopota; Lopota Resort; Lopota Lake Resort; Lopota resort | ლოპოტა; ლოპოტას ტბა; ლოპოტის ტბა; ლოპოტა ტბა
Bazaleti lake; Bazaleti Lake; Lake Bazaleti; Bazaleti | ბაზალეთი; ბაზალეთის ტბა
Kvareli lake; Kvareli Lake; Lake Kvareli | ყვარლის ტბა
Paliastomi lake; Paliastomi Lake; Lake Paliastomi | პალიასტომის ტბა; პალიასტომი
Paravani lake; Paravani Lake; Lake Paravani | ფარავნის ტბა
Red Bridge; Tsiteli Khidi | წითელი ხიდი; წითელ ხიდი
Sadakhlo | სადახლო
Sarpi | სარფი
Dariali; Dariali Gorge; Dariali gorge | დარიალი; დარიალის ხეობა
Guguti | გუგუთი
Kartsakhi | კარწახი
Enguri Bridge; Inguri Bridge; Enguri bridge | ენგურის ხიდი
Ergneti | ერგნეთი
Rukhi | რუხი
Vakhtangisi | ვახტანგისი
Abano Pass | აბანოს უღელტეხილი
Ghebi | ღები
"""
