"""What the replica's pages say: fluent English and Georgian, written for it.

Conventions of the date marks (`model.py`), shared with `pipelines.parsers.dates`. A body is marked
wherever a perfect reader would find a date; what is unmarked is no date.

What a span's words are:

* English: from the first day, month, weekday, year, quarter or half word to the last. Left out: on, from,
  since, until, in, between, by, the, end (of), a comma or dash after. `14 June 2019` in "On 14 June 2019,";
  `February 2023` in "Since February 2023"; `March 2021` in "until end March 2021"; `6 to 8 December`;
  `January and December 2021`; `second quarter of 2024`; `second half of March 2019`; `25th of January`.
* Georgian: from the first date word to the last, with their endings and every word without which the date
  would mean something else: `1993 წლიდან`, `2022-2023 წწ.`, `2022 წლის 1-ელი თებერვლის შემდეგ`,
  `2019 წლის მარტის თვის მეორე ნახევარში`, `მიმდინარე წლის 20 აპრილს`, `აპრილის თვეშიც`,
  `2026 წლის დეკემბრის ბოლომდე`. Words that only lean on it stay outside: პერიოდში, განმავლობაში, მოყოლებული.
* One expression, range or list is one span from its first to its last day: `14 - 15 - 17 - 18 დეკემბერი`,
  `24 და 25 აპრილს`, `2023 წლის დეკემბერსა და 2024 წლის იანვარში`, `29 May - 1 June 2017`.
* A weekday belongs to the date it names: `Friday, 14 June 2019`, `Tuesday (18 December)` (its bracket is
  closed inside), `პარასკევი, ივლისი 11, 2025`. A clock does not: `2018-01-25` in "2018-01-25 11:55:00",
  `12-02-2021` in "20:21 12-02-2021".

What a span means:

* Precision is that of the expression: "January and December 2021" is month, "2016 - 2017" year.
* since, from ... on, -დან, -ის შემდეგ: no end; the named day or the period's first day starts it.
  until, -ის ბოლომდე: no start; the named day or the period's last day ends it. A Georgian -მდე excludes
  its month or year, so it ends on that period's first day: "2017 წლის ივლისამდე" ends 2017-07-01; on a
  named day it ends that day ("29 მაისიდან 1 ივნისამდე").
* A missing year is that of the latest such first day not later than 60 days after `published`, flagged;
  "მიმდინარე წლის" (this year) is the year of `published`, flagged as well.

What is no date: relative words (last year, ბოლო 10 წლის მანძილზე, last week, წელს), frequencies (twice a
year), ages and durations ("34 წლის", "90 days within any 180-day period"), clocks, names ("2030 Agenda",
"2030 წლის დღის წესრიგი", COVID-19), a month or a weekday alone, and a year that is part of a longer token
(`VN-GE-2024-031`, a telephone number, an address).
"""
