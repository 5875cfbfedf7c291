"""The adjectives of states, for the states that act under them: "Russian intervention" is about Russia.

An adjective that several states share ("Korean", "Congolese", "Guinean", "Dominican") stands here only with the word that
tells them apart, and one that is a people's before it is a state's ("Kurdish", "Palestinian") not at all.
"""

_ADJECTIVES = """
Afghan:Afghanistan Albanian:Albania Algerian:Algeria Andorran:Andorra Angolan:Angola Argentine:Argentina
Argentinian:Argentina Armenian:Armenia Australian:Australia Austrian:Austria Azerbaijani:Azerbaijan Bahamian:Bahamas
Bahraini:Bahrain Bangladeshi:Bangladesh Barbadian:Barbados Belarusian:Belarus Belgian:Belgium Belizean:Belize
Beninese:Benin Bhutanese:Bhutan Bolivian:Bolivia Bosnian:Bosnia_and_Herzegovina Brazilian:Brazil British:United_Kingdom
Bruneian:Brunei Bulgarian:Bulgaria Burmese:Myanmar Burundian:Burundi Cambodian:Cambodia Cameroonian:Cameroon
Canadian:Canada Central_African:Central_African_Republic Chadian:Chad Chilean:Chile Chinese:China Colombian:Colombia
Comorian:Comoros Costa_Rican:Costa_Rica Croatian:Croatia Cuban:Cuba Cypriot:Cyprus Czech:Czech_Republic Danish:Denmark
Djiboutian:Djibouti Dutch:Netherlands Ecuadorian:Ecuador Egyptian:Egypt Emirati:United_Arab_Emirates
Equatorial_Guinean:Equatorial_Guinea Eritrean:Eritrea Estonian:Estonia Ethiopian:Ethiopia Fijian:Fiji Finnish:Finland
French:France Gabonese:Gabon Gambian:Gambia Georgian:Georgia German:Germany Ghanaian:Ghana Greek:Greece
Grenadian:Grenada Guatemalan:Guatemala Guyanese:Guyana Haitian:Haiti Honduran:Honduras Hungarian:Hungary
Icelandic:Iceland Indian:India Indonesian:Indonesia Iranian:Iran Iraqi:Iraq Irish:Ireland Israeli:Israel Italian:Italy
Ivorian:Ivory_Coast Jamaican:Jamaica Japanese:Japan Jordanian:Jordan Kazakh:Kazakhstan Kazakhstani:Kazakhstan
Kenyan:Kenya Kosovar:Kosovo Kuwaiti:Kuwait Kyrgyz:Kyrgyzstan Laotian:Laos Latvian:Latvia Lebanese:Lebanon
Liberian:Liberia Libyan:Libya Lithuanian:Lithuania Macedonian:North_Macedonia Malagasy:Madagascar Malawian:Malawi
Malaysian:Malaysia Maldivian:Maldives Malian:Mali Maltese:Malta Mauritanian:Mauritania Mauritian:Mauritius
Mexican:Mexico Moldovan:Moldova Mongolian:Mongolia Montenegrin:Montenegro Moroccan:Morocco Mozambican:Mozambique
Namibian:Namibia Nepalese:Nepal Nepali:Nepal Nicaraguan:Nicaragua Nigerian:Nigeria
Nigerien:Niger North_Korean:North_Korea Norwegian:Norway Omani:Oman Pakistani:Pakistan Panamanian:Panama
Papua_New_Guinean:Papua_New_Guinea Paraguayan:Paraguay Peruvian:Peru Philippine:Philippines Polish:Poland
Portuguese:Portugal Qatari:Qatar Romanian:Romania Russian:Russia Rwandan:Rwanda Salvadoran:El_Salvador Samoan:Samoa
Saudi:Saudi_Arabia Saudi_Arabian:Saudi_Arabia Senegalese:Senegal Serbian:Serbia Sierra_Leonean:Sierra_Leone
Singaporean:Singapore Slovak:Slovakia Slovenian:Slovenia Somali:Somalia South_African:South_Africa
South_Korean:South_Korea South_Sudanese:South_Sudan Soviet:Soviet_Union Spanish:Spain Sri_Lankan:Sri_Lanka
Sudanese:Sudan Surinamese:Suriname Swedish:Sweden Swiss:Switzerland Syrian:Syria Taiwanese:Taiwan Tajik:Tajikistan
Tanzanian:Tanzania Thai:Thailand Timorese:East_Timor Togolese:Togo Trinidadian:Trinidad_and_Tobago Tunisian:Tunisia
Turkish:Turkey Turkmen:Turkmenistan Ugandan:Uganda Ukrainian:Ukraine Uruguayan:Uruguay American:United_States
Uzbek:Uzbekistan Venezuelan:Venezuela Vietnamese:Vietnam Yemeni:Yemen Yugoslav:Yugoslavia Zambian:Zambia
Zimbabwean:Zimbabwe
"""
# By adjective, as a capital begins it.
STATES: dict[str, str] = dict(pair.replace("_", " ").split(":") for pair in _ADJECTIVES.split())
