"""How people who write software describe themselves."""

from socap.people.roles.matching import Vocabulary
from socap.people.roles.vocabulary.exclusions import EXCLUSIONS, ROLE, TOPICS
from socap.people.roles.vocabulary.media import OUTLET
from socap.people.roles.vocabulary.syntax import ITEM, ITEM_END, PHRASE, any_of, gap

# Community Manager, developer relations and the like are roles, so developers keep their own list.
_DEVELOPER_MODIFIES = r"(?:dev|developer) (?:relations|advocate|advocacy|experience|evangelist)"

LANGUAGE = any_of(
    "python  javascript  typescript  rust  golang  go  ruby  rails  ruby on rails  php  java  kotlin"
    "  swift  scala  clojure  clojurescript  haskell  elixir  erlang  ocaml  lisp  perl  cplusplus"
    "  csharp  fsharp  dotnet  js  ts  nodejs  node  reactjs  react  react native  vuejs  vue  angular"
    "  svelte  nextjs  django  flask  laravel  symfony  spring boot  postgres  postgresql  mysql"
    "  mongodb  redis  neo4j  graphql  docker  kubernetes  k8s  terraform  ansible  puppet  linux  unix"
    "  aws  gcp  solidity  flutter  android dev  ios dev  html  css  sql  wasm  webassembly  vim  emacs"
    "  bash  powershell  zig  lua  nim  julia"
)
# These count as languages only as list items: "ruby" or "java" may be a person or an island.
_PLAIN_LANGUAGE = any_of(
    "python  javascript  typescript  golang  rails  ruby on rails  php  kotlin  clojure  haskell"
    "  elixir  erlang  ocaml  cplusplus  csharp  fsharp  dotnet  nodejs  reactjs  react native  vuejs"
    "  nextjs  django  laravel  symfony  spring boot  postgres  postgresql  mysql  mongodb  neo4j"
    "  graphql  docker  kubernetes  k8s  terraform  ansible  puppet  linux  solidity  html  css  sql  wasm"
    "  webassembly  powershell"
)
_STACK = any_of(
    "full stack  fullstack  front end  frontend  back end  backend  mobile  ios  android  infra"
)
_CRAFT = any_of(
    "developer  dev  programmer  coder  hacker  engineer  engineering  developpeur  contributor"
    "  committer  maintainer"
)

DEVELOPERS = Vocabulary(
    signs=(
        "(?:developer|webdeveloper|dev|webdev)",
        "programmer",
        "coder",
        "(?<!machine learning )(?<!ml )engineer",
        "hacker",
        "devrel",
        r"(?:(?:senior|staff|sr|junior|lead) swe|swe (?:at|intern|@ ?\w+))",
        ITEM + "swe" + ITEM_END,
        "(?:sde|sdet)",
        f"(?:software|platform|{_STACK}) (?:eng|engr)",
        _STACK + r" (?:at|@ ?\w+)",
        _DEVELOPER_MODIFIES,
        "software (?:engineering|development|craftsman|craftsperson|craftsmanship|architect"
        "|dev|guy|person|craft)",
        f"(?:{_STACK}|web|app|game) (?:dev|development)",
        "(?:full stack|fullstack|front end|frontend|back end|backend)" + ITEM_END,
        f"{LANGUAGE} {_CRAFT}",
        "(?:software|solutions?|cloud|systems?|security|enterprise|data|platform|application|network)"
        " architect",
        "sre",
        "(?:sys admin|sysadmin)",
        "(?:system|systems|network|linux|database|unix) administrator",
        ITEM + "dba" + ITEM_END,
        "(?:oracle|sql|postgres|mysql) dba",
        "webmaster",
        "(?:tech|technical|engineering|dev|development) (?:lead|leader|manager|director)",
        "(?:director|head|vp|svp|evp|manager|vice president) (?:of )?" + gap(4) + "engineering",
        r"engineering " + r"(?:@ ?\w+|at)",
        "(?:open sourcer|opensourcer)",
        "open source (?:developer|maintainer|contributor|hacker|engineer|author|committer)",
        "(?:core|kernel|oss) (?:developer|dev|maintainer|committer)",
        r"(?:maintainer|committer|maintains|maintaining) (?:of|to|on) @?\w+",
        "contributor (?:to|on) "
        + gap(4)
        + "(?:open source|oss|kernel|compiler|library|framework|linux)",
        "(?:i|who|that|still|also) (?:code|codes)",
        "(?:writing|write|writes|wrote|written|about|shipping|ship|ships|slinging|reading) "
        "(?:\\w+ )?code",
        "code (?:monkey|wrangler|slinger|poet|ninja)",
        f"(?:write|writes|writing|shipping|hacking|hack|slinging|wrangling) (?:on )?{LANGUAGE}",
        "(?:i )?(?:hack|hacking) on",
        "coding (?:things|stuff|@ ?\\w+|at)",
        "(?:pythonista|pythoneer|rubyist|rustacean|lisper|haskeller|clojurian|clojurist|javascripter"
        "|gopher|perl monger|djangonaut)",
        "(?:smart contract|security|protocol) (?:dev|developer|auditor|engineer)",
        "(?:white hat|whitehat)",
        "(?:creator|author|maintainer|maker|inventor) (?:of )?" + gap(8) + LANGUAGE,
        r"(?:creator|author|maintainer) (?:of |\| )?@?\w+(?:js|py|rb|rs|cli|sdk|orm)",
        r"@?\w{2,}(?:js|py|rb|orm) (?:creator|author|maintainer|contributor|core)",
        "(?:build|make|making|built|write|writing|ship) (?:\\w+ )?(?:software|apps|websites|compilers)",
        PHRASE + r"software (?:@ ?\w+|at)",
        "(?:mobile|web|app|ios|android|backend|frontend) (?:dev|engineering)",
        # Other languages
        "(?:desarrollador|desarrolladora)",
        "(?:programador|programadora)",
        "(?:ingeniero|ingeniera) (?:de software|informatico|informatica|en sistemas|de sistemas)",
        "(?:desenvolvedor|desenvolvedora)",
        "(?:engenheiro|engenheira) de (?:software|dados|computacao)",
        "sviluppatore",
        "sviluppatrice",
        "programmatore",
        "developpeur",
        "developpeuse",
        "programmeur",
        "ingenieur (?:logiciel|informatique|developpement|devops)",
        "informaticien",
        "entwickler",
        "entwicklerin",
        "softwareentwickler",
        "webentwickler",
        "programmierer",
        "softwareingenieur",
        "ontwikkelaar",
        "utvecklare",
        "udvikler",
        "utvikler",
        "ohjelmoija",
        "koodari",
        "programista",
        "programistka",
        "vyvojar",
        "разработчик",
        "разработчица",
        "программист",
        "программистка",
        "розробник",
        "програміст",
        "yazilimci",
        "(?:yazilim )?gelistirici",
        "yazilim (?:muhendisi|muhendis)",
        "bilgisayar muhendisi",
        "pengembang (?:web|aplikasi|perangkat lunak)",
        "lap trinh vien",
        "(?:مطور|مبرمج)",
        "מפתח",
        "מתכנת",
    ),
    exclusions=(
        *(a for a in EXCLUSIONS if "institute" not in a),
        rf"(?!{_DEVELOPER_MODIFIES})(?:\w+ )?{ROLE} "
        + any_of(
            "jokes  memes  quotes  tips  content  tools  news  conference  summit  bootcamp  hiring"
            "  recruiter  recruiting  recruitment  productivity  platform  infrastructure"
        ),
        r"(?:civil|mechanical|chemical|sound|audio|recording|mixing|mastering|structural|biomedical"
        r"|aerospace|petroleum|mining|electrical|environmental|industrial|geotechnical|marine"
        r"|agricultural|materials?|nuclear|process|sales|flight|train|locomotive|broadcast|prompt|growth"
        r"|genetic|tissue|bio|social|acoustic|hvac|automotive|racing|race|combat|military|field|water"
        r"|manufacturing|maintenance|building|construction|transportation|traffic|reverse|fire|safety"
        r"|energy|drilling|reservoir|rocket|value|belief) (?:& \w+ )?(?:engineer|engineers|engineering)",
        "engineering (?:student|graduate|grad|professor|degree|dropout|education|news|school|college"
        "|company|firm|world|geologist|physics|undergrad)",
        "(?:student|professor|faculty|school|college|department|dept|institute|degree|phd|msc|bsc|ms|bs"
        "|masters|graduate|lecturer) (?:of|in|at) (?:\\w+ ){0,3}?engineering",
        "(?:business|biz|bus|corp|product|property|real estate|land|curriculum|community|people"
        "|leadership|talent|personal|franchise|film|training|course|recipe|market|sales|resort|housing"
        "|partnership) (?:developer|dev|development)",
        "(?:growth|life|bio|brain|body|travel|mind|productivity|health|food|marketing|indie) hacker",
        "hacker (?:dojo|news|house|one)",
        "(?:devops|dev|developer|programmer|engineering|coding|code) (?:enthusiast|community)",
        "(?:area|zip|dress|promo|discount|qr|referral|bar|use|cheat|building|penal|moral|my) code",
        "code (?:of|red|for|is|club|green)",
        "(?:learning|learn|want) to code",
        "(?:girls|women|kids|people|those) who codes?",
        "codes? (?:for|of) (?:discount|conduct)",
        "(?:contributor|contributors) (?:to|at|on) " + OUTLET,
        r"contributor to (?:society|the conversation|the debate|\w+ magazine)",
        "(?:kapil|sukh|guru|baba) dev",
        "dev (?:bhoomi|bhumi|patel|anand)",
        "(?:tweets?|tweeting|post|posting|newsletter|news) " + gap(8) + "developers?",
    ),
    hints=(
        ITEM + "devops" + r"(?= (?:[|,&]|at|@))",
        "devops (?:lead|consultant|specialist|architect|trainer|at)",
        ITEM + f"{_PLAIN_LANGUAGE}(?: (?:& )?{LANGUAGE})*" + ITEM_END,
        "engineering",
        "programming",
        ITEM + "(?:coding|infosec|cybersecurity|appsec)" + ITEM_END,
        f"{LANGUAGE} (?:fanboy|fangirl|geek|nerd|ninja|wizard|person|guy|expert|consultant)",
        "(?:machine learning|ml) engineer",
        "(?:100daysofcode|100 daysofcode|100days of code)",
    ),
    topics=TOPICS,
    except_when=("organisation", "science", "media", "student"),
    script="|".join(
        (
            "程序员|程式設計師|工程師|工程师|开发者|開發者|プログラマ|エンジニア|開発者|ソフトウェア開発",
            "개발자|프로그래머|엔지니어",
            "डेवलपर|प्रोग्रामर|โปรแกรมเมอร์|นักพัฒนา",
        )
    ),
)
