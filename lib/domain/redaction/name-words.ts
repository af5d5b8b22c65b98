/** Names that are words as well: in lower case they are taken for the word. */
const EVERYDAY = new Set(
  `will mark grace may rich hope faith chase bill frank pat art gene grant drew dean page king young long short small
  brown white black green gray grey west north east south stone wood woods field fields bank banks bush rose summer
  love best day cook baker mason hunter carter cooper taylor smith miller fisher butler parker porter turner walker
  price power powers case cash chance dale dawn daisy ivy joy june april august august major miles noble penny pearl
  prince queen ray reed rice rich robin rock rod rusty sandy sky skip sterling stewart summers terry trip victor wade
  ward wells winter winters wise works worth bright church cross dance drake early english french german holland hill
  hall home house hardy golden good gold silver fox wolf bird lamb bear swan lake rivers river brook brooks marsh moor
  moss park parks pool post root rush savage sharp shepherd spring stern street strong swift temple trust wall waters
  weaver wild worthy angel blue bond booth bridge bridges carpenter chief christian clay cliff constant core crystal
  daily dollar duke earnest eve fair favor flora forest francis franklin free frost genesis glory hazel heath heaven
  holly honor iris jade jasmine jay jean jewel lane laurel law leaf legacy liberty lily link lot lucky mercy merit
  misty myrtle olive patience pepper precious raven reading red reign river royal ruby sage saint scout serenity
  sierra star stark stone story sun tanner tax teal true unique van vice violet vision walk water way willow zen
  java rust julia ada jenkins scala dart python groovy swift ruby kotlin go basic pascal oracle azure data max min
  auto base code key keys lead leader net test can cam don jack joe mac mike nick rob sue tim tom guy hand head
  sein kann muss gut gross klein lang kurz neu alt reich weber meister richter koch kaiser konig bauer wagner schmied
  rey reyes leal bueno cruz flores campo campos torres luz paz mar sol rojo blanco moreno petit grand legrand leblanc
  martin roche marin bosch kern stein berg busch wolf vogel kraft ernst stark klug jung`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Of these even a capital at the start of a sentence says nothing. */
const FUNCTION_WORDS = new Set("an do so in no my to he we on is as at by or if it me us up go am be of".split(" "));

/** Short names are words in some language, too. */
export function isEverydayWord(word: string): boolean {
  return [...word].length <= 3 || EVERYDAY.has(word);
}

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word);
}
