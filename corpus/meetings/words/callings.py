"""Callings: words that an article may use by turns for the same person: "le cardinal X", then "le prélat"."""

from __future__ import annotations

_TURNS = (
    "cardinal prélat évêque archevêque nonce patriarche ecclésiastique prelate bishop archbishop cleric",
    "pasteur curé prêtre abbé religieux priest vicar pastor clergyman",
    "imam mufti cheikh dignitaire cleric",
    "homme d'affaires|femme d'affaires|investisseur investisseuse entrepreneur entrepreneuse industriel industrielle"
    " milliardaire financier financière magnat businessman businesswoman investor entrepreneur industrialist tycoon"
    " financier billionaire magnate",
    "avocat avocate juriste conseil défenseur lawyer barrister solicitor attorney jurist",
    "médecin docteur chirurgien chirurgienne praticien praticienne doctor surgeon physician",
    "général colonel amiral commandant capitaine officier officière militaire admiral officer soldier",
    "ambassadeur ambassadrice émissaire envoyé envoyée diplomate consul ambassador envoy emissary diplomat",
    "député députée sénateur sénatrice parlementaire élu élue lawmaker senator legislator",
    "écrivain écrivaine romancier romancière auteur autrice poète novelist writer author poet",
    "chanteur chanteuse musicien musicienne artiste pianiste violoniste singer musician artist pianist",
    "footballeur footballeuse joueur joueuse attaquant milieu gardien international défenseur footballer player striker"
    " goalkeeper midfielder",
    "chercheur chercheuse savant savante scientifique professeur professeure universitaire biologiste physicien"
    " physicienne chimiste historien historienne scientist researcher academic professor scholar biologist physicist"
    " chemist historian",
)


def _words(line: str) -> frozenset[str]:
    *phrases, rest = line.split("|")
    return frozenset((*phrases, *rest.split()))


_GROUPS = tuple(map(_words, _TURNS))


def callings_like(noun: str) -> frozenset[str]:
    """Return the words that may call the same person as a noun does, the noun not among them; none for most."""
    return frozenset().union(*(group for group in _GROUPS if noun in group)) - {noun}
